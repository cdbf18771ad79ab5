@echo off
rem Starts Linekeeper on Windows: finds a Java 25 or newer and runs the program that lies beside this folder
rem (..\app\target\dist). The folder may be on a share; nothing has to be installed but Java.
rem
rem   LINEKEEPER_JAVA_HOME   the Java to use; otherwise JAVA_HOME, PATH and the usual folders
rem   LINEKEEPER_JAVA_OPTS   further options for the JVM
rem
rem Ends with 69 if there is no such Java, else with the program's own code. No delayed expansion: names may hold "!".
setlocal EnableExtensions DisableDelayedExpansion
set "dist=%~dp0..\app\target\dist"
set "java="
if defined LINEKEEPER_JAVA_HOME (
  call :try "%LINEKEEPER_JAVA_HOME%"
  goto found
)
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined java for %%J in (java.exe) do if not "%%~dp$PATH:J"=="" call :try "%%~dp$PATH:J.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft") do (
  for /d %%D in ("%%~R\*") do if not defined java call :try "%%~D"
)
:found
if not defined java (
  >&2 echo linekeeper: needs Java 25 or newer, and found none. Install one, for instance Temurin, and set JAVA_HOME or LINEKEEPER_JAVA_HOME to its folder.
  if defined LINEKEEPER_PAUSE pause
  exit /b 69
)
"%java%" -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true %LINEKEEPER_JAVA_OPTS% -cp "%dist%\lib\linekeeper-app.jar" org.linekeeper.app.Main %*
set "code=%ERRORLEVEL%"
if defined LINEKEEPER_PAUSE if not "%code%"=="0" pause
exit /b %code%

rem The file "release" of every JDK and JRE tells its version, so nothing is started to ask.
:try
if not exist "%~1\bin\java.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul 2>&1
if not errorlevel 1 set "java=%~1\bin\java.exe"
exit /b 0
