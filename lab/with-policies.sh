#!/bin/sh
# Starts a browser that finds the policies of $POLICIES in /etc. It has its own mount namespace, so no other process sees
# them, nothing on the machine is written or replaced, and everything is removed when the browser ends. Needs root.
#
# POLICIES: a folder with `chromium` (mounted as /etc/chromium/policies), `firefox` (/etc/firefox/policies) and an empty
#           `overlay`
# BROWSER: the browser's path; the arguments are passed to it
exec unshare --mount -- sh -ec '
  mount -t tmpfs tmpfs "$POLICIES/overlay"
  mkdir "$POLICIES/overlay/upper" "$POLICIES/overlay/work"
  mount -t overlay overlay -o "lowerdir=/etc,upperdir=$POLICIES/overlay/upper,workdir=$POLICIES/overlay/work" /etc
  mkdir -p /etc/chromium/policies /etc/firefox/policies
  mount --bind "$POLICIES/chromium" /etc/chromium/policies
  mount --bind "$POLICIES/firefox" /etc/firefox/policies
  exec "$BROWSER" "$@"
' sh "$@"
