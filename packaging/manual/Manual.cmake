# SPDX-License-Identifier: GPL-3.0-or-later
# Man pages and shell completions, both made from the programs' own command tables, so that they cannot drift. They lie in
# the build folder as they are installed: share/man/man1, share/bash-completion and so on.
set(share ${CMAKE_BINARY_DIR}/share)
set(pages coder)
add_executable(write_manual ${CMAKE_CURRENT_LIST_DIR}/writemanual.cpp)
target_link_libraries(write_manual PRIVATE strict cli)
if(TARGET desktop_ui)
  target_link_libraries(write_manual PRIVATE desktop_ui)
  target_compile_definitions(write_manual PRIVATE CODER_WITH_DESKTOP)
  list(APPEND pages coder-desktop)
endif()

find_program(GZIP gzip REQUIRED)
set(words)
foreach(page IN LISTS pages)
  set(source ${CMAKE_CURRENT_LIST_DIR}/${page}.1.in)
  set(out ${share}/man/man1/${page}.1)
  add_custom_command(OUTPUT ${out} ${out}.gz DEPENDS write_manual ${source}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${share}/man/man1
    COMMAND write_manual ${page} ${source} ${out}
    COMMAND ${GZIP} -9nkf ${out})
  install(FILES ${out}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  list(APPEND words ${out})
endforeach()

foreach(pair bash:bash-completion/completions/coder zsh:zsh/site-functions/_coder
    fish:fish/vendor_completions.d/coder.fish)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 shell)
  list(GET pair 1 place)
  get_filename_component(folder ${place} DIRECTORY)
  add_custom_command(OUTPUT ${share}/${place} DEPENDS coder
    COMMAND ${CMAKE_COMMAND} -E make_directory ${share}/${folder}
    COMMAND coder completion ${shell} > ${share}/${place})
  install(FILES ${share}/${place} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder})
  list(APPEND words ${share}/${place})
endforeach()
add_custom_target(manual ALL DEPENDS ${words})
add_dependencies(programs manual)
