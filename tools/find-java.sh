# Sourced by ./linekeeper and ./verify. find_java [javac] sets java_home to a JDK of version 25 or newer (with "javac": one
# that can compile), or returns 1. It reads the file "release" that every JDK carries, so nothing is started to ask.

# java_fits DIR [javac]
java_fits() {
  [ -r "$1/release" ] && [ -x "$1/bin/${2:-java}" ] || return 1
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        version=${line#*\"}
        version=${version%%[!0-9]*}
        [ "${version:-0}" -ge 25 ]
        return ;;
    esac
  done < "$1/release"
  return 1
}

# Named ones first, then the java on the PATH, then the folders in which systems, SDKMAN, jenv and IDEs put JDKs.
find_java() {
  if [ -n "${LINEKEEPER_JAVA_HOME:-}" ]; then
    java_home=$LINEKEEPER_JAVA_HOME
    java_fits "$java_home" "${1:-java}"
    return
  fi
  java_home=${JAVA_HOME:-}
  if [ -n "$java_home" ] && java_fits "$java_home" "${1:-java}"; then return 0; fi
  java_home=$(command -v java 2>/dev/null) && java_home=$(readlink -f "$java_home" 2>/dev/null) && java_home=${java_home%/bin/java} &&
    java_fits "$java_home" "${1:-java}" && return 0
  for java_home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /usr/local/*jdk* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    java_fits "$java_home" "${1:-java}" && return 0
  done
  java_home=
  return 1
}
