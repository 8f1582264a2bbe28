// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/setuptools.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakecloud.h"
#include "tests/fakes/fakehub.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/fakes/fakeweb.h"

#include <QFile>
#include <QTemporaryDir>

namespace coder::test {

// A setup's surroundings in memory: the token "good" is taken, "poor" lacks rights, "held" waits for release(), every
// other is refused. Nothing is stored at first. Two regions have GPUs and stock, one is sold out, one has none.
struct SetupBed
{
    FakeClock clock;
    QList<Session> sessions; // of this computer
    FakeHub hub;
    FakeWeb web;
    FakeSecretStore secrets;
    QTemporaryDir dir;
    QList<Error> failures;           // of the next accounts asked for, one each
    std::optional<Secret> stored;    // where `coder` would find one
    QMap<QString, Secret> ofThisRun; // what keepForThisRun() got
    QStringList asked;               // the tokens tried, in order
    FakeCloud *held = nullptr;

    SetupBed()
    {
        for (const char *model : {"Qwen/Qwen2.5-Coder-7B-Instruct-AWQ", "Qwen/Qwen2.5-Coder-32B-Instruct-AWQ",
                                  "Qwen/Qwen3-Coder-30B-A3B-Instruct"})
            hub.add(QString::fromLatin1(model), qint64(5) << 30);
        hub.add(QStringLiteral("meta/Gated"), qint64(5) << 30, true);
        hub.add(QStringLiteral("big/TooBig"), qint64(500) << 30);
    }

    QString path(const QString &leaf) const { return dir.filePath(leaf); }
    QByteArray read(const QString &leaf) const
    {
        QFile file(path(leaf));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &leaf, const QByteArray &bytes) const
    {
        QFile file(path(leaf));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    SetupTools tools()
    {
        SetupTools tools;
        tools.cloudFor = [this](const Secret &token) { return cloudFor(token); };
        tools.storedToken = [this] {
            return answered<FoundToken>(
                stored ? Result<FoundToken>(FoundToken{*stored, TokenSource::Keychain, secretname::linodeToken})
                       : fail(ErrorCode::SecretMissing, QStringLiteral("nowhere")));
        };
        tools.storedHubToken = [] { return answered<FoundToken>(fail(ErrorCode::SecretMissing)); };
        tools.readReference = [](const QString &reference) {
            return answered<Secret>(reference == QLatin1String("op://vault/linode/token")
                                        ? Result<Secret>(Secret("good"))
                                        : fail(ErrorCode::SecretReferenceFailed, reference));
        };
        tools.latency = [](const QString &region) {
            return answered<qint64>(region == QLatin1String("fr-par") ? Result<qint64>(14) : fail(ErrorCode::Timeout));
        };
        tools.hub = &hub;
        tools.web = &web;
        tools.secrets = &secrets;
        tools.clock = &clock;
        tools.sessions = [this] { return sessions; };
        tools.keepForThisRun = [this](const QString &name, const Secret &secret) { ofThisRun.insert(name, secret); };
        tools.reloadTokens = [] {};
        tools.paths.project = dir.path();
        tools.paths.config = path(QStringLiteral("config"));
        tools.paths.data = path(QStringLiteral("data"));
        return tools;
    }

private:
    static Plan plan(const char *id, int gpus, double hourly)
    {
        Plan made;
        made.id = QString::fromLatin1(id);
        made.planClass = QStringLiteral("gpu");
        made.gpus = gpus;
        made.hourly = Money::dollars(hourly);
        return made;
    }
    static Region region(const char *id, const char *label, bool hasGpus = true)
    {
        const QStringList can{QStringLiteral("Metadata"), QStringLiteral("Linodes")};
        return {QString::fromLatin1(id), QString::fromLatin1(label), QStringLiteral("x"), QStringLiteral("ok"),
                hasGpus ? can + QStringList{QStringLiteral("GPU Linodes")} : can};
    }

    std::unique_ptr<Cloud> cloudFor(const Secret &token)
    {
        auto cloud = std::make_unique<FakeCloud>(clock);
        asked << QString::fromUtf8(token.reveal());
        cloud->who.scopes = QStringList{QStringLiteral("linodes:read_write"), QStringLiteral("firewall:read_write"),
                                        QStringLiteral("images:read_only"), QStringLiteral("events:read_only")};
        cloud->planList = {plan("g2-gpu-rtx4000a1-s", 1, 0.52), plan("g2-gpu-rtx4000a2-s", 2, 1.05),
                           plan("g2-gpu-rtx4000a4-s", 4, 2.96)};
        cloud->regionList = {region("us-ord", "Chicago, IL"), region("fr-par", "Paris, FR"),
                             region("jp-osa", "Osaka, JP"), region("us-iad", "Washington, DC", false)};
        for (const Plan &one : cloud->planList)
            cloud->stock << Availability{QStringLiteral("jp-osa"), one.id, false};
        if (token == Secret("poor"))
            cloud->who.scopes.removeLast();
        else if (token == Secret("held"))
            (held = cloud.get())->hold(QStringLiteral("account"));
        else if (!(token == Secret("good")))
            cloud->failNext(QStringLiteral("account"), {ErrorCode::TokenInvalid, {}});
        if (!failures.isEmpty())
            cloud->failNext(QStringLiteral("account"), failures.takeFirst());
        return cloud;
    }
};

} // namespace coder::test
