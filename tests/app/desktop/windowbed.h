// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QTemporaryDir>
#include <QTest>

namespace coder::test {

// A program with folders of its own, a token from the environment, and an address where nobody answers.
class WindowBed
{
public:
    explicit WindowBed(bool isDemo = true)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), m_dir.path());
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_dir.filePath(QStringLiteral("state")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_dir.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_dir.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_dir.filePath(QStringLiteral("run")));
        environment.insert(QStringLiteral("LINODE_URL"), QStringLiteral("http://127.0.0.1:1/v4"));
        environment.insert(QStringLiteral("LINODE_TOKEN"), QStringLiteral("token"));
        auto made = Program::make({isDemo, {}, m_dir.path()}, environment);
        program = std::move(*made);
    }

    static Session session(const QString &name, Phase phase)
    {
        Session session;
        session.name = name;
        session.id = QStringLiteral("0123abcd");
        session.label = QStringLiteral("coder-1-") + name;
        session.wish.name = name;
        session.wish.region = QStringLiteral("us-ord");
        session.wish.plan = QStringLiteral("g2-gpu-rtx4000a1-s");
        session.wish.model = QStringLiteral("Qwen/Qwen2.5-Coder-7B-Instruct");
        session.wish.servedModelName = QStringLiteral("qwen2.5-coder-7b-instruct");
        session.phase = phase;
        session.createAttempts = 1;
        session.instanceId = 7;
        session.localPort = 8000;
        session.hourly = Money::dollars(0.52);
        session.created = QDateTime::currentDateTimeUtc().addSecs(-4320);
        session.leaseEnds = session.created.addSecs(13440);
        return session;
    }

    void save(const Session &session) { QVERIFY(program->store().save(session)); }

    std::unique_ptr<Program> program;

private:
    QTemporaryDir m_dir;
};

} // namespace coder::test
