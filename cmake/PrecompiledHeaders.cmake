# SPDX-License-Identifier: GPL-3.0-or-later
# The headers that nearly every file includes are read once for each kind of target, which takes a third off a build
# from nothing. A source file still includes what it uses: the builds that lint reads have none of this.
option(CODER_PRECOMPILED_HEADERS "Compile the headers that nearly every file includes only once" ON)

set(core_headers <algorithm> <array> <chrono> <cmath> <functional> <memory> <optional> <utility> <vector>
  <tl/expected.hpp> <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QFuture> <QFutureWatcher>
  <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QPointer> <QPromise> <QRegularExpression>
  <QSet> <QString> <QStringBuilder> <QStringList> <QTimer> <QUrl>)
set(test_headers ${core_headers} <QElapsedTimer> <QProcess> <QSignalSpy> <QTemporaryDir> <QTest>)
set(desktop_headers ${core_headers} <QAbstractTableModel> <QBoxLayout> <QDialog> <QLabel> <QLineEdit> <QPainter>
  <QPushButton> <QWidget>)
set(desktop_test_headers ${desktop_headers} <QApplication> <QComboBox> <QSignalSpy> <QTemporaryDir> <QTest>)

# precompile_headers(TARGET KIND): KIND is core, test, desktop or desktop_test. The first target of a kind compiles them.
function(precompile_headers target kind)
  if(NOT CODER_PRECOMPILED_HEADERS)
    return()
  endif()
  get_property(first GLOBAL PROPERTY precompiled_${kind}_headers)
  if(first)
    # Qt defines a test program's folder for it, and QTest's headers read that: those of one folder share.
    get_target_property(folder ${first} SOURCE_DIR)
    if(kind STREQUAL core OR folder STREQUAL CMAKE_CURRENT_SOURCE_DIR)
      target_precompile_headers(${target} REUSE_FROM ${first})
    endif()
  else()
    target_precompile_headers(${target} PRIVATE ${${kind}_headers})
    set_property(GLOBAL PROPERTY precompiled_${kind}_headers ${target})
  endif()
endfunction()
