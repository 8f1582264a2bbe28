// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/healing/arguments.h"
#include "tests/core/session/sessionbed.h"

#include <QProcess>
#include <QTemporaryDir>

namespace coder::test {

// A session's world of fakes whose VM has the demo cloud's stand-in vLLM, really started with what the compose file
// says: its memory arithmetic, its refusals and its log. Docker and the VM's set-up are played here, which takes the
// minutes out of it.
class EngineBed : public SessionBed
{
public:
    struct Vm
    {
        int gpus = 1;
        QString gpuName = QStringLiteral("NVIDIA RTX 4000 Ada Generation");
        QStringList quirks;      // of app/democloud/vm/guest/world.py
        QByteArray dockersWords; // why Docker does not start the container, until its remedy was done
        QString dockersRemedy;   // a piece of the command that is
    };

    explicit EngineBed(Vm vm);

    // How the engine was started last.
    healing::VllmArguments arguments() const;
    int starts() const { return m_starts; }
    // It serves, and dies with these words; Docker leaves it dead.
    void end(const QByteArray &words);
    QByteArray log() const { return m_log; }

private:
    void prepare();
    void play();
    void start();
    void runEngine();
    QByteArray facts() const;
    QByteArray progressNow();
    Result<ExecResult> restart(const QString &command);
    void doOnHost(const QString &command);
    void remember(const QString &name) const;

    Vm m_vm;
    QTemporaryDir m_folder;
    QByteArray m_log;
    QByteArray m_dockersError;
    bool m_isStarted = false;
    bool m_isUp = false;
    int m_starts = 0;
};

} // namespace coder::test
