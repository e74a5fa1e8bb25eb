/**
 * What people of the sample book type when they are called at night, and the runbook they need: its path below runbooks/,
 * which has to be among the first three. Written from the need, without looking at what the search answers.
 */
export const harbourQueries: readonly (readonly [query: string, expected: string])[] = [
  // The alert, as it stands in the page or as one remembers it.
  ['KubePodCrashLooping', 'shared/KubePodCrashLooping.md'],
  ['pod crash', 'shared/KubePodCrashLooping.md'],
  ['crash looping', 'shared/KubePodCrashLooping.md'],
  ['BookingLatencyHigh', 'ferry-booking-slow.md'],
  ['checkout error rate', 'checkout/error-rate-high.md'],
  ['CardGatewayUnreachable', 'checkout/card-payments-declined.md'],
  ['volume filling up', 'shared/postgres-disk-filling.md'],
  ['too many connections', 'shared/PostgresTooManyConnections.md'],
  ['BackupTooOld', 'shared/backup-failed.md'],
  ['tunnel down', 'shared/vpn-tunnel-down.md'],
  ['booking oversold', 'booking/seats-sold-twice.md'],
  ['coredns errors', 'shared/dns-not-resolving.md'],
  ['captures pending', 'checkout/captures-stuck.md'],

  // Half a word, or two halves.
  ['cert exp', 'shared/certificate-expiring.md'],
  ['pg disk', 'shared/postgres-disk-filling.md'],
  ['kafka lag', 'checkout/captures-stuck.md'],
  ['vpn', 'shared/vpn-tunnel-down.md'],
  ['dns', 'shared/dns-not-resolving.md'],
  ['lab res', 'portal/lab-results-missing.md'],

  // A tag or a service.
  ['hl7', 'portal/lab-results-missing.md'],
  ['restore backup', 'shared/backup-failed.md'],
  ['card gateway 403', 'checkout/card-payments-declined.md'],
  ['crew rosters night', 'desk/whom-to-call.md'],

  // With slips.
  ['postgers disk', 'shared/postgres-disk-filling.md'],
  ['certificat', 'shared/certificate-expiring.md'],
  ['conections postgres', 'shared/PostgresTooManyConnections.md'],
  ['payments declinde', 'checkout/card-payments-declined.md'],
  ['bakcup', 'shared/backup-failed.md'],
  ['seets sold twice', 'booking/seats-sold-twice.md'],

  // What was read in a log or is about to be typed into a terminal.
  ['rollout undo', 'checkout/error-rate-high.md'],
  ['OOMKilled', 'shared/KubePodCrashLooping.md'],
  ['idle in transaction', 'shared/PostgresTooManyConnections.md'],
  ['pg_wal large', 'shared/postgres-disk-filling.md'],
  ['restic unlock', 'shared/backup-failed.md'],
  ['swanctl', 'shared/vpn-tunnel-down.md'],
  ['servfail', 'shared/dns-not-resolving.md'],
  ['kubectl get certificates', 'shared/certificate-expiring.md'],

  // What the caller says.
  ['ferry booking slow', 'ferry-booking-slow.md'],
  ['patient cannot login', 'portal/login-fails.md'],
  ['sms code not arriving', 'portal/login-fails.md'],
  ['solberg sale', 'checkout/sale-day.md'],
  ['harbour office offline', 'shared/vpn-tunnel-down.md'],

  // Whom to ask.
  ['who do I call ferries', 'desk/whom-to-call.md'],
  ['baltica phone number', 'desk/whom-to-call.md'],
  ['escalation', 'desk/whom-to-call.md'],

  // In Polish, mostly without its marks.
  ['wolne rezerwacje', 'booking/wolne-rezerwacje.md'],
  ['pacjent zablokowane konto', 'portal/konto-zablokowane.md'],
  ['haslo pacjenta', 'portal/konto-zablokowane.md'],
  ['przekazanie dyzuru', 'desk/przekazanie-dyzuru.md'],
  ['telefon w nocy', 'desk/telefon-w-nocy.md'],
];
