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
// The clients' API key is masked in every line. Nothing blocks.
class LogSource : public QObject
{
    Q_OBJECT
public:
    explicit LogSource(Program &program, QObject *parent = nullptr);
    ~LogSource() override;

    // Ends what is followed and follows this; starts with its last 500 lines.
    void follow(const Session &session, LogKind kind);
    void stop();

Q_SIGNALS:
    void lines(const QStringList &lines);
    // It cannot be followed, or is over; in words.
    void ended(const QString &why);

private:
    void start(const Session &session, LogKind kind);
    void startRemote(const QString &config, LogKind kind);
    void readRemote();
    void readFile();
    void take(QByteArray bytes);

    Program &m_program;
    std::unique_ptr<QProcess> m_ssh;
    QTimer m_poll; // of the program's own file
    qint64 m_offset = 0;
    QByteArray m_rest; // a line that is not whole yet
    Secret m_key;
    int m_turn = 0;
};

} // namespace coder
