// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/publisher.h"
#include "app/desktop/controller.h"
#include "core/base/files.h"
#include "tests/core/session/sessionbed.h"

namespace coder::test {

// The window's program before a provider, a VM and a clock that are played. Time stands still until a test moves it.
struct PlayedProgram
{
    // With these lines in the project's `.env`, as far as there are any.
    explicit PlayedProgram(const QByteArray &settings = {})
    {
        if (!settings.isEmpty()) {
            makePrivateFolder(path(QStringLiteral("project")));
            writePrivate(path(QStringLiteral("project/.env")), settings);
        }
        Outside outside;
        outside.clock = &bed.clock;
        outside.makeCloud = [this](const Secret &) {
            auto made = std::make_unique<FakeCloud>(bed.clock);
            cloud = made.get();
            return made;
        };
        outside.makeShell = [this] { return bed.vm.makeShell(); };
        outside.modelServer = &bed.model;
        outside.hub = &bed.hub;
        outside.web = &bed.web;
        program = std::move(*Program::make({false, {}, path(QStringLiteral("project"))}, environment(), outside));
        // The keyring answers in real time, which passes too slowly here.
        makePrivateFolder(program->paths().sessions() + QStringLiteral("/work"));
        writePrivate(apiKeyFileOf(program->paths(), QStringLiteral("work")), "key");
        controller = std::make_unique<Controller>(*program);
        controller->start();
        settle();
    }
    ~PlayedProgram() { controller.reset(); }

    QString path(const QString &leaf) const { return bed.dir.filePath(leaf); }
    QDateTime now() const { return bed.clock.now(); }
    void settle()
    {
        for (int i = 0; i < 12; ++i)
            QCoreApplication::processEvents();
    }

    SessionBed bed;
    FakeCloud *cloud = nullptr; // the program's
    std::unique_ptr<Program> program;
    std::unique_ptr<Controller> controller;

private:
    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment;
        for (const char *kind : {"STATE", "DATA", "CONFIG"})
            environment.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(kind)), path(QLatin1String(kind)));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), path(QStringLiteral("run")));
        environment.insert(QStringLiteral("HOME"), path(QStringLiteral("home")));
        environment.insert(QStringLiteral("LINODE_URL"), QStringLiteral("http://127.0.0.1:1/v4"));
        environment.insert(QStringLiteral("HF_ENDPOINT"), QStringLiteral("http://127.0.0.1:1"));
        environment.insert(QStringLiteral("LINODE_TOKEN"), QStringLiteral("token"));
        return environment;
    }
};

} // namespace coder::test
