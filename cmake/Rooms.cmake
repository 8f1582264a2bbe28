# SPDX-License-Identifier: GPL-3.0-or-later
# One call a library, one call a test program: sources are found by folder, so that a new file needs no edit here.

# add_room(NAME DIR... [HEADERS kind]): a static library of every .cpp and .h below the folders; of the kinds of
# precompiled headers it uses core where none is named.
function(add_room name)
  cmake_parse_arguments(arg "" "HEADERS" "" ${ARGN})
  if(NOT arg_HEADERS)
    set(arg_HEADERS core)
  endif()
  set(sources)
  foreach(dir IN LISTS arg_UNPARSED_ARGUMENTS)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS ${dir}/*.cpp ${dir}/*.h)
    list(APPEND sources ${found})
  endforeach()
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PRIVATE strict)
  set_target_properties(${name} PROPERTIES AUTOMOC ON AUTORCC ON)
  look_again_for_moc(${name} "${sources}")
  precompile_headers(${name} ${arg_HEADERS})
endfunction()

# With Ninja, AUTOMOC does not notice a file that was added: its stamp is removed when the list of files changed.
function(look_again_for_moc name sources)
  set(list ${CMAKE_CURRENT_BINARY_DIR}/${name}.sources)
  set(before "")
  if(EXISTS ${list})
    file(READ ${list} before)
  endif()
  if(NOT before STREQUAL "${sources}")
    file(WRITE ${list} "${sources}")
    file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/timestamp)
  endif()
endfunction()

# Whole programs take the first free local ports from 8000 on: each such test has a network of its own, or, where this
# computer does not allow that, they run one at a time.
set(own_network ${CMAKE_SOURCE_DIR}/tests/support/ownnetwork.sh)
execute_process(COMMAND ${own_network} --possible RESULT_VARIABLE refused OUTPUT_QUIET ERROR_QUIET)
if(NOT refused EQUAL 0)
  set(own_network "")
endif()
function(keep_ports_apart test)
  if(own_network STREQUAL "")
    set_tests_properties(${test} PROPERTIES RESOURCE_LOCK local_ports)
  endif()
endfunction()

# What a test includes that starts whole programs: the bed for them, or a helper here that includes it.
function(whole_program_headers into helpers)
  set(names "coderbed\\.h")
  foreach(helper IN LISTS helpers)
    file(STRINGS ${helper} uses REGEX "coderbed\\.h")
    if(uses AND helper MATCHES "([a-z]+)\\.h$")
      string(APPEND names "|/${CMAKE_MATCH_1}\\.h")
    endif()
  endforeach()
  set(${into} "${names}" PARENT_SCOPE)
endfunction()

# add_room_tests(NAME DIR [GUI] [LABEL label] [TIMEOUT s] [LIBRARIES ...]): one program for the folder's tst_*.cpp,
# one ctest entry a file. Every tst_x.cpp holds one QObject test class, registered with CODER_TEST(Class).
# GUI gives the program a QApplication.
function(add_room_tests name dir)
  cmake_parse_arguments(arg "GUI" "LABEL;TIMEOUT" "LIBRARIES" ${ARGN})
  file(GLOB cases CONFIGURE_DEPENDS ${dir}/tst_*.cpp)
  if(NOT cases)
    return()
  endif()
  file(GLOB helpers CONFIGURE_DEPENDS ${dir}/*.cpp ${dir}/*.h)
  list(REMOVE_ITEM helpers ${cases})
  if(arg_GUI)
    list(APPEND helpers ${CMAKE_SOURCE_DIR}/tests/support/gui/guimain.cpp)
  endif()
  add_executable(${name} ${cases} ${helpers})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  look_again_for_moc(${name} "${cases};${helpers}")
  target_link_libraries(${name} PRIVATE strict test_support fakes Qt6::Test ${arg_LIBRARIES})
  if("desktop_ui" IN_LIST arg_LIBRARIES)
    precompile_headers(${name} desktop_test)
  else()
    precompile_headers(${name} test)
  endif()
  target_compile_definitions(${name} PRIVATE CODER_SOURCE_DIR="${CMAKE_SOURCE_DIR}" CODER_BINARY_DIR="${CMAKE_BINARY_DIR}")
  whole_program_headers(beds "${helpers}")
  foreach(case IN LISTS cases)
    get_filename_component(stem ${case} NAME_WE)
    file(STRINGS ${case} whole_program REGEX "(${beds})\"")
    if(whole_program)
      add_test(NAME ${name}.${stem} COMMAND ${own_network} $<TARGET_FILE:${name}> ${stem})
      keep_ports_apart(${name}.${stem})
      set_tests_properties(${name}.${stem} PROPERTIES COST 10) # in a fresh clone, too, the long ones begin first
    else()
      add_test(NAME ${name}.${stem} COMMAND ${name} ${stem})
    endif()
    set_tests_properties(${name}.${stem} PROPERTIES
      ENVIRONMENT "TZ=UTC;LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.*=false"
      SKIP_REGULAR_EXPRESSION "^SKIP-ALL"
      LABELS "${arg_LABEL}" TIMEOUT $<IF:$<BOOL:${arg_TIMEOUT}>,${arg_TIMEOUT},60>)
  endforeach()
endfunction()
