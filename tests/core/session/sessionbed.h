// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/sessionmanager.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakecloud.h"
#include "tests/fakes/fakeguard.h"
#include "tests/fakes/fakehub.h"
#include "tests/fakes/fakemodelserver.h"
#include "tests/fakes/fakeshell.h"
#include "tests/fakes/fakeweb.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace coder::test {

// A world of fakes with one state folder; a Process is one program in it. Killing a Process is deleting it: whatever
// is not on disk is lost.
class SessionBed
{
public:
    static constexpr const char *publicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBOOTBOOT";

    SessionBed()
    {
        vm.answerText(u"ssh-keygen"_qs, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINEWNEWNEW coder\n");
        vm.answerText(u"systemctl reload"_qs, "");
        vm.answerText(u"rm -f /etc"_qs, "");
        vm.answerText(u"install -d"_qs, "");
        vm.answerText(u"cat /var/lib/coder/progress.json"_qs, progress("done"));
        model.ready = true;
        hub.add(u"Qwen/Qwen2.5-Coder-7B-Instruct"_qs, 15'000'000'000);
        hub.add(u"Qwen/Qwen2.5-Coder-14B-Instruct"_qs, 29'000'000'000);
        model.modelList = {{wish().servedModelName, 32768}};
    }

    static QByteArray progress(const QByteArray &weights, const QByteArray &error = "null")
    {
        return R"({"schema":1,"boots":1,"stages":[{"id":"tools","state":"done"},{"id":"docker","state":"done"},)"
               R"({"id":"driver","state":"done"},{"id":"image","state":"done"},{"id":"weights","state":")"
               + weights + R"("},{"id":"engine","state":"running"}],"error":)" + error + "}";
    }

    static SessionWish wish(const QString &name = u"demo"_qs)
    {
        SessionWish made;
        made.name = name;
        made.region = u"us-ord"_qs;
        made.plan = u"g2-gpu-rtx4000a1-s"_qs;
        made.model = u"Qwen/Qwen2.5-Coder-7B-Instruct"_qs;
        made.servedModelName = u"qwen2.5-coder-7b-instruct"_qs;
        return made;
    }

    Result<Secret> apiKey = Secret("canary-api-key");
    std::optional<Money> monthCap;
    Result<OwnKeyFiles> ownKeys = OwnKeyFiles{{u"/home/me/.ssh/id_ed25519"_qs}, Secret("two words")};
    Result<Secret> guardToken = fail(ErrorCode::SecretMissing);
    Result<Secret> hubToken = fail(ErrorCode::SecretMissing);

    RecipeTools tools()
    {
        RecipeTools made;
        made.services = {&clock, &cloud, &model, &hub, nullptr, &web, [this] { return vm.makeShell(); }};
        made.install = {u"1a2b3c4d"_qs, u"/nowhere/id_ed25519"_qs, u"ssh-ed25519 AAAAINSTALL"_qs, {}};
        made.bootstrapHostKey = [](const Session &) -> Result<HostKeyPair> {
            return HostKeyPair{Secret("private"), QString::fromLatin1(publicKey)};
        };
        made.apiKey = [this](const Session &) { return answered<Secret>(apiKey); };
        made.hubToken = [this] { return answered<Secret>(hubToken); };
        made.guardToken = [this] { return answered<Secret>(guardToken); };
        made.apiBase = u"https://api.example/v4"_qs;
        made.ownKeys = [this] { return answered<OwnKeyFiles>(ownKeys); };
        made.withinMonth = [this](const Session &session) -> Result<MonthOutlook> {
            const QList<Session> known = SessionStore(dir.filePath(u"sessions"_qs)).all();
            return monthCap ? coder::withinMonth(*monthCap, session, known, clock.now()) : MonthOutlook();
        };
        made.publish = [this](const Session &session, const Secret &) -> Result<Unit> {
            published << session.name;
            return Unit{};
        };
        made.withdraw = [this](const Session &session) -> Result<Unit> {
            published.removeAll(session.name);
            return Unit{};
        };
        return made;
    }

    struct Process
    {
        explicit Process(SessionBed &bed)
            : store(bed.dir.filePath(u"sessions"_qs))
            , manager(store, bed.tools())
        {
            QObject::connect(&manager, &SessionManager::ready, &manager,
                             [this](const QString &name) { story << u"ready "_qs + name; });
            QObject::connect(&manager, &SessionManager::sessionDestroyed, &manager,
                             [this](const QString &name) { story << u"destroyed "_qs + name; });
            QObject::connect(&manager, &SessionManager::failed, &manager,
                             [this](const QString &name, const Error &why, bool rented) {
                                 story << u"failed %1 %2 %3"_qs.arg(name, errorId(why.code),
                                                                    rented ? u"rented"_qs : u"not rented"_qs);
                             });
        }
        SessionStore store;
        SessionManager manager;
        QStringList story;
    };

    // Lets queued events and `seconds` of the fake clock happen.
    void run(int seconds)
    {
        for (int i = 0; i < seconds * 4; ++i)
            quarterSecond();
    }
    void quarterSecond()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        clock.advance(std::chrono::milliseconds(250));
        QCoreApplication::processEvents();
    }

    // In memory where there is such a folder: every step is fsynced.
    QTemporaryDir dir{QFileInfo::exists(u"/dev/shm"_qs) ? u"/dev/shm/coder-test-XXXXXX"_qs
                                                        : QDir::tempPath() + u"/coder-test-XXXXXX"_qs};
    FakeClock clock;
    FakeCloud cloud{clock};
    FakeModelServer model;
    FakeHub hub;
    FakeWeb web;
    FakeVm vm;
    FakeGuard guard{vm};
    QStringList published;
};

} // namespace coder::test
