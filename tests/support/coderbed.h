// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace coder::test {

// What one run of the program left.
struct Ran
{
    int code = -1;
    bool wasKilled = false; // by a signal; not by run() for its patience
    QByteArray out;
    QByteArray err;

    // The last line of standard output as JSON.
    QJsonObject object() const;
    QJsonArray array() const;
};

// The built `coder` with folders of its own, and a demo cloud as a process of its own, as a user has them.
class CoderBed
{
public:
    CoderBed();
    ~CoderBed();

    // Starts `coder demo-cloud` and takes its variables. False, with the words in `problem`, if it does not get ready.
    bool startCloud(const QStringList &arguments = {QStringLiteral("--speed"), QStringLiteral("600")});
    void stopCloud();
    // Ends the background demo cloud that `--demo` of this bed left behind, by its process id.
    void stopDemo();
    // Why stand-in VMs cannot run here; empty = they can.
    static QString unavailableReason();

    Ran run(const QStringList &arguments, int timeoutMs = 120000);
    // Starts it and leaves it running; ended with the bed.
    QProcess *start(const QStringList &arguments);

    // GET of a path beside /v4 of the demo cloud, without a token.
    QByteArray cloudGet(const QString &path) const;
    // Any call of the provider's API, with the demo's token; PATH is below /v4.
    QByteArray cloudApi(const QByteArray &verb, const QString &path, const QByteArray &body = {}) const;
    QJsonArray machines() const; // GET /demo/instances
    // The demo cloud plays these scenarios from now on, for VMs that are made then. False if it refused.
    bool play(const QStringList &scenarios) const;

    // Kills the processes that hold this bed's tunnels.
    void endKeepers() const;
    // Stops them, as a computer that sleeps does, and lets them go on.
    void freezeKeepers() const;
    void thawKeepers() const;
    // As after a lost disk: the process that holds the tunnel is gone, and nobody knows the VM.
    bool forget(const QString &name) const;

    void writeEnv(const QByteArray &text) const; // .env of the project folder
    QString path(const QString &leaf) const { return m_dir.filePath(leaf); }

    QProcessEnvironment environment;
    QStringList wrapper; // program and arguments that run() and start() put before ours, as "bwrap …"
    QString problem;

private:
    QTemporaryDir m_dir;
    void signalKeepers(int number) const;
    void launch(QProcess &process, const QStringList &arguments) const;

    std::unique_ptr<QProcess> m_cloud;
    QList<QProcess *> m_started;
    QString m_base;
};

} // namespace coder::test
