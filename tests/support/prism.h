// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace coder::test {

// The provider's own description of its API, enforced by Prism (npm @stoplight/prism-cli): as a mock that answers from
// examples, or as a proxy between us and a stand-in, which refuses a wrong request (422) and a wrong answer (500).
// One process, ended by its id when this object dies.
class Prism : public QObject
{
    Q_OBJECT
public:
    // The program: the environment's CODER_PRISM, else what `./dev test` installs beside the build folder.
    explicit Prism(const QString &binaryDir);
    ~Prism() override;

    // Why it cannot run here, as a sentence to skip with; empty if it can.
    QString missing() const;

    // Starts and waits until it listens (some seconds); false if it does not.
    bool mock(const QString &document);
    // `upstream` without /v4.
    bool proxy(const QString &document, const QUrl &upstream);
    void stop();

    // What to give as LINODE_URL: includes /v4.
    QUrl url() const;
    // Everything that did not fit the description, in Prism's words, in order; empty = the contract was kept.
    QStringList violations() const;
    // The requests that came: "post /v4/linode/instances".
    QStringList calls() const;
    QString log() const { return m_log; }

private:
    bool start(const QStringList &arguments, const QStringList &upstream);
    void read();

    QString m_program;
    QProcess m_process;
    QString m_log;
    quint16 m_port = 0;
};

} // namespace coder::test
