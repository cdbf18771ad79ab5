@echo off
rem What the menu item in Active Directory Users and Computers starts (see docs/operating/menu-item.md): the tools give the
rem ADsPath of the selected object and its class. Says what is wrong and waits for a key, because its window closes at the end.
rem
rem   LINEKEEPER_CONSOLE     where the console is, for example https://linekeeper.example.org; otherwise console.address of
rem                          the configuration file
rem
rem The other script is not called but continued with: "call" would expand percent signs in names a second time.
set "LINEKEEPER_PAUSE=1"
"%~dp0linekeeper.cmd" open %*
