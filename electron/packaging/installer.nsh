; Removes what the installer has put there, by name, instead of the whole folder: whoever has made the installed program
; portable keeps workshops in it, and they are theirs, on uninstalling and when a newer version replaces this one.
!macro customRemoveFiles
  SetOutPath $TEMP
  InitPluginsDir
  Rename "$INSTDIR\portable" "$PLUGINSDIR\portable"
  Delete "$INSTDIR\*.*"
  Rename "$PLUGINSDIR\portable" "$INSTDIR\portable"
  RMDir /r "$INSTDIR\locales"
  RMDir /r "$INSTDIR\resources"
  RMDir "$INSTDIR"
  ClearErrors
!macroend
