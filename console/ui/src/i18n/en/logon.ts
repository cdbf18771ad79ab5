export default {
  'logon.user': 'User name',
  'logon.password': 'Password',
  'logon.submit': 'Log on',
  'logon.refused': 'User name or password is wrong, or the account may not log on.',
  'logon.intro': 'UC settings of users, groups and computers in {domain}.',
  'logon.rights':
    'You act under your own directory account: the directory decides what you may see and change.',
  'logon.demo': 'This is the sample company.',
  'logon.demo.user': 'Log on as {user} with the password {password}.',
  'logon.demo.fill': 'Fill in',
  'logon.sso': 'Log on with your Windows account',
  'logon.or': 'or with a password',
  'logon.orSso': 'or',
  'logon.ended': 'Please log on again',
  'logon.ended.kept':
    'Your session has ended. Everything you typed is still here and waits behind this dialog.',
} as const;
