// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/bench/desktop/ownlibraries.h"
#include "tests/bench/desktop/screenwatch.h"
#include "tests/bench/desktop/tlsfront.h"
#include "tests/integration/desktop/desktopbed.h"
#include "tests/support/coderbed.h"

#include <QElapsedTimer>
#include <QProcess>

namespace coder::bench {

// One of the programs that are compared, running with its window painted.
class Running
{
public:
    Running(const QStringList &command, const QProcessEnvironment &environment, const QString &folder);
    ~Running();

    qint64 pid() const { return m_pid; }         // of the program itself, once its window was painted
    double startMs() const { return m_startMs; } // from before exec until its window was painted; 0 = never
    void waitForPaint(ScreenWatch &screen);
    bool waitForLine(const QByteArray &line, int patienceMs = 20000);

private:
    QProcess m_process;
    QElapsedTimer m_since;
    qint64 m_pid = 0;
    double m_startMs = 0;
};

// A private desktop with panel and window manager, and a provider over TLS with one ready session: the same for both.
class Bed
{
public:
    bool start(); // false with words in `problem`
    QStringList product() const;
    QStringList peer() const;
    // The command where the front's certificate is trusted (the system's folder of certificates is another one there),
    // with libraries that no other program maps, once they were copied.
    QStringList aloneAndTrusting(const QStringList &command) const;
    bool copyLibraries();
    std::unique_ptr<Running> run(const QStringList &command);
    // The first line of the product's tray menu.
    QString trayLine();

    ScreenWatch &screen() { return *m_screen; }
    test::DesktopBed &desktop() { return m_desktop; }

    QString problem;

private:
    bool startSession();
    bool startFront();
    void endKeepers();
    QProcessEnvironment environment() const;

    test::DesktopBed m_desktop;
    test::CoderBed m_coder;
    OwnLibraries m_libraries;
    std::unique_ptr<TlsFront> m_front;
    std::unique_ptr<ScreenWatch> m_screen;
};

} // namespace coder::bench
