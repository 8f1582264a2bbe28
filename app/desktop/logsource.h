// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>

namespace coder {

enum class LogKind { Engine, CloudInit, Program };

// Follows one log: two of the VM through the system's ssh with our known hosts and key, and this program's own file.
// What is not there yet, or broke off, is tried again every few seconds until stop(). The clients' API key is masked in
// every line. Nothing blocks.
class LogSource : public QObject
{
    Q_OBJECT
public:
    explicit LogSource(Program &program, QObject *parent = nullptr);
    ~LogSource() override;

    // Ends what is followed and follows this log of the session; starts with its last 500 lines.
    void follow(const QString &session, LogKind kind);
    void stop();

Q_SIGNALS:
    // Before the first lines, also after a break: they begin with the last 500 again.
    void began();
    void lines(const QStringList &lines);
    // It cannot be followed now; in words.
    void ended(const QString &why);

private:
    void start();
    void startRemote(const QString &config);
    void endRemote();
    void breakOff(const QString &why);
    void readRemote();
    void readFile();
    void take(QByteArray bytes);

    Program &m_program;
    std::unique_ptr<QProcess> m_ssh;
    QString m_session;
    LogKind m_kind = LogKind::Engine;
    QTimer m_poll;          // of the program's own file
    QTimer m_again;         // tries what broke off
    bool m_isFresh = false; // nothing was told since it was started
    qint64 m_offset = 0;
    QByteArray m_rest; // a line that is not whole yet
    Secret m_key;
    int m_turn = 0;
};

} // namespace coder
