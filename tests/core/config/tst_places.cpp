// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/endpoint.h"
#include "core/config/paths.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

QProcessEnvironment environment(const QMap<QString, QString> &values)
{
    QProcessEnvironment made;
    for (auto it = values.begin(); it != values.end(); ++it)
        made.insert(it.key(), it.value());
    return made;
}

Paths paths(QMap<QString, QString> values, const PathChoice &choice = {})
{
    values.insert(u"HOME"_qs, u"/home/me"_qs);
    return *pathsFrom(environment(values), u"/project"_qs, choice);
}

} // namespace

class TstPlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutVariablesAllLiesBelowHome()
    {
        const Paths found = paths({});
        QCOMPARE(found.state, u"/home/me/.local/state/linode-llm-coder"_qs);
        QCOMPARE(found.config, u"/home/me/.config/linode-llm-coder"_qs);
        QCOMPARE(found.data, u"/home/me/.local/share/linode-llm-coder"_qs);
        QCOMPARE(found.runtime, u"/home/me/.local/state/linode-llm-coder/run"_qs);
        QCOMPARE(found.mirror, u"/home/me/.cache/linode-vms"_qs);
        QCOMPARE(found.envFile(), u"/project/.env"_qs);
        QCOMPARE(found.secretsFile(), u"/project/.env.secrets"_qs);
        QCOMPARE(found.linodeCli, QStringList({u"/home/me/.linode-cli"_qs, u"/home/me/.config/linode-cli"_qs}));
    }

    void absoluteVariablesAreFollowedAndRelativeOnesIgnored()
    {
        const Paths found = paths({{u"XDG_STATE_HOME"_qs, u"/s/"_qs},
                                   {u"XDG_DATA_HOME"_qs, u"d"_qs},
                                   {u"XDG_CONFIG_HOME"_qs, QString()},
                                   {u"XDG_RUNTIME_DIR"_qs, u"/run/user/1000"_qs},
                                   {u"XDG_CACHE_HOME"_qs, u"/c"_qs},
                                   {u"LINODE_CLI_CONFIG"_qs, u"/etc/cli"_qs}});
        QCOMPARE(found.state, u"/s/linode-llm-coder"_qs);
        QCOMPARE(found.data, u"/home/me/.local/share/linode-llm-coder"_qs);
        QCOMPARE(found.config, u"/home/me/.config/linode-llm-coder"_qs);
        QCOMPARE(found.runtime, u"/run/user/1000/linode-llm-coder"_qs);
        QCOMPARE(found.mirror, u"/home/me/.cache/linode-vms"_qs);
        QCOMPARE(found.linodeCli, QStringList(u"/etc/cli"_qs));
    }

    void theDemoSharesNoFileWithRealSessions()
    {
        const Paths real = paths({});
        const Paths demo = paths({}, {.isDemo = true, .profile = {}});
        for (const QString &path : {demo.state, demo.config, demo.data, demo.runtime, demo.mirror, demo.sshKey(),
                                    demo.apiKeyFile(), demo.log(), demo.sessions()})
            QVERIFY2(path.startsWith(real.state + u"/demo"_qs), qPrintable(path));
        QVERIFY(!demo.sessions().startsWith(real.sessions()));
        QVERIFY(demo.linodeCli.isEmpty());
    }

    void aProfileHasFoldersOfItsOwnAndADemoOfItsOwn()
    {
        const Paths found = paths({}, {.isDemo = false, .profile = u"job"_qs});
        QCOMPARE(found.state, u"/home/me/.local/state/linode-llm-coder/profiles/job"_qs);
        QCOMPARE(found.mirror, u"/home/me/.cache/linode-vms/profiles/job"_qs);
        const Paths demo = paths({}, {.isDemo = true, .profile = u"job"_qs});
        QCOMPARE(demo.state, u"/home/me/.local/state/linode-llm-coder/profiles/job/demo"_qs);
    }

    void aProfileCannotLeaveItsFolder()
    {
        for (const char *name : {"..", "a/b", ".", "a b", "a\n"}) {
            const auto found =
                pathsFrom(environment({}), u"/project"_qs, {.isDemo = false, .profile = QString::fromLatin1(name)});
            QVERIFY2(!found && found.error().code == ErrorCode::InvalidInput, name);
        }
    }

    void anAddressIsPublicLoopbackOrRefused_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("url"); // empty = refused
        QTest::addColumn<bool>("isPublic");
        const std::initializer_list<std::tuple<const char *, const char *, bool>> cases{
            {"", "https://api.linode.com/v4", true},
            {"https://api.linode.com/v4/", "https://api.linode.com/v4", true},
            {"https://api.linode.com:443/v4beta", "https://api.linode.com:443/v4beta", true},
            {"https://api.linode.com:8443/v4", "https://api.linode.com:8443/v4", false},
            {"https://api.linode.com.evil.example/v4", "https://api.linode.com.evil.example/v4", false},
            {"https://proxy.example/v4", "https://proxy.example/v4", false},
            {"http://127.0.0.1:4010/v4", "http://127.0.0.1:4010/v4", false},
            {"http://[::1]:4010/v4", "http://[::1]:4010/v4", false},
            {"http://localhost:4010/v4", "http://localhost:4010/v4", false},
            {"http://api.linode.com/v4", "", false},
            {"http://localhost.evil.example/v4", "", false},
            {"http://192.168.1.5/v4", "", false},
            {"https://me:pw@api.linode.com/v4", "", false},
            {"https://api.linode.com/v4?x=1", "", false},
            {"ftp://api.linode.com", "", false},
            {"api.linode.com/v4", "", false},
            {"https://", "", false},
        };
        for (const auto &[given, url, isPublic] : cases)
            QTest::newRow(given) << QString::fromLatin1(given) << QString::fromLatin1(url) << isPublic;
    }
    void anAddressIsPublicLoopbackOrRefused()
    {
        QFETCH(QString, given);
        QFETCH(QString, url);
        const auto endpoint = linodeEndpoint(given);
        QCOMPARE(endpoint.has_value(), !url.isEmpty());
        if (!endpoint) {
            QVERIFY(endpoint.error().code == ErrorCode::ConfigInvalid);
            QVERIFY(!endpoint.error().detail.contains(u"pw"_qs));
            return;
        }
        QCOMPARE(endpoint->url.toString(), url);
        QTEST(endpoint->isPublic, "isPublic");
    }

    void theHubHasItsOwnPublicAddress()
    {
        QVERIFY(hubEndpoint(QString())->isPublic);
        QVERIFY(hubEndpoint(u"https://huggingface.co"_qs)->isPublic);
        QVERIFY(!hubEndpoint(u"https://hf-mirror.example"_qs)->isPublic);
        QVERIFY(!hubEndpoint(u"http://127.0.0.1:9"_qs)->isPublic);
        QVERIFY(hubEndpoint(u"http://hf.example"_qs).error().detail.startsWith(u"HF_ENDPOINT is plain http"_qs));
    }
};
CODER_TEST(TstPlaces);
#include "tst_places.moc"
