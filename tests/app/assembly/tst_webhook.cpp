// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/webhook.h"
#include "core/base/files.h"
#include "tests/app/desktop/windowbed.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakecloud.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

namespace {

// A program whose provider and clock are a test's, and whose webhook is a server on this computer.
class HookBed
{
public:
    explicit HookBed(const QUrl &hook)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), m_dir.path());
        for (const char *name : {"XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), m_dir.filePath(QString::fromLatin1(name)));
        environment.insert(QStringLiteral("LINODE_URL"), QStringLiteral("http://127.0.0.1:1/v4"));
        environment.insert(QStringLiteral("LINODE_TOKEN"), QStringLiteral("token"));
        if (!hook.isEmpty())
            environment.insert(webhookSecret, hook.toString());
        Outside outside;
        outside.clock = &clock;
        outside.makeCloud = [this](const Secret &) { return std::make_unique<FakeCloud>(clock); };
        program = std::move(*Program::make({false, {}, m_dir.path()}, environment, outside));
        await(program->connectCloud());
    }

    Session ended(const QString &name) const
    {
        Session session = WindowBed::session(name, Phase::Destroyed);
        session.id = name;
        session.created = clock.now().addSecs(-5400);
        session.destroyedAt = clock.now();
        return session;
    }
    // As the process that proved it.
    void tellDestroyed(const QString &name) { Q_EMIT program->manager().sessionDestroyed(name); }

    FakeClock clock;
    std::unique_ptr<Program> program;

private:
    QTemporaryDir m_dir;
};

QJsonObject bodyOf(const SeenRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class TstWebhook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEndIsToldOnceWithItsPrice()
    {
        ScriptedServer server;
        server.on("POST /hook/secret", json("ok"));
        HookBed bed(server.url(u"/hook/secret"_qs));
        QVERIFY(bed.program->store().save(bed.ended(u"work"_qs)));
        bed.tellDestroyed(u"work"_qs);
        bed.tellDestroyed(u"work"_qs);
        QTRY_COMPARE(server.seen().size(), 1);
        const QJsonObject told = bodyOf(server.seen().first());
        QCOMPARE(told[u"event"].toString(), u"destroyed"_qs);
        QCOMPARE(told[u"session"].toString(), u"work"_qs);
        const QString text = told[u"text"].toString(); // its plural is the catalogue's
        QVERIFY2(text.startsWith(u"work is destroyed. 2 started hour"_qs), qPrintable(text));
        QVERIFY2(text.endsWith(u"billed, US$1.04."_qs), qPrintable(text));
        // The next process does not tell it again: a second request would be one that nobody wrote down.
        delete &webhookOf(*bed.program);
        webhookOf(*bed.program).follow();
        bed.tellDestroyed(u"work"_qs);
        QCoreApplication::processEvents();
        QCOMPARE(server.seen().size(), 1);
    }

    void aWebhookThatFailsIsTriedThreeTimesAndThenLetGo()
    {
        ScriptedServer server;
        server.on("POST /hook", json("{}", 500), 3);
        server.on("POST /hook", json("ok"));
        HookBed bed(server.url(u"/hook"_qs));
        for (const QString &name : {u"one"_qs, u"two"_qs})
            QVERIFY(bed.program->store().save(bed.ended(name)));
        bed.tellDestroyed(u"one"_qs);
        bed.tellDestroyed(u"two"_qs); // waits behind it, and is not lost
        QTRY_COMPARE(server.seen().size(), 1);
        for (int seen = 2; seen <= 4; ++seen)
            QTRY_VERIFY((bed.clock.advance(1s), server.seen().size() >= seen));
        QCOMPARE(bodyOf(server.seen().at(2))[u"session"].toString(), u"one"_qs);
        QCOMPARE(bodyOf(server.seen().at(3))[u"session"].toString(), u"two"_qs);
    }

    void troubleIsToldInWords()
    {
        ScriptedServer server;
        server.on("POST /hook", json("ok"));
        HookBed bed(server.url(u"/hook"_qs));
        Q_EMIT bed.program->manager().failed(u"work"_qs, {ErrorCode::SshTimeout, {}}, false); // nothing was rented
        Q_EMIT bed.program->manager().failed(u"work"_qs, {ErrorCode::SshTimeout, {}}, true);
        QTRY_COMPARE(server.seen().size(), 1);
        QCOMPARE(bodyOf(server.seen().first())[u"event"].toString(), u"attention"_qs);
        QVERIFY(bodyOf(server.seen().first())[u"text"].toString().startsWith(u"work needs attention"_qs));
    }

    void aTestSaysHowItWent()
    {
        ScriptedServer server;
        server.on("POST /hook", json("ok"));
        server.on("POST /hook", json("no", 403));
        HookBed bed(server.url(u"/hook"_qs));
        QVERIFY(await(webhookOf(*bed.program).test()));
        QCOMPARE(await(webhookOf(*bed.program).test()).error(), (Error{ErrorCode::BadAnswer, u"HTTP 403"_qs}));
    }

    void anAddressThatIsNoneIsNotSentTo_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("https") << u"https://hooks.slack.com/services/T/B/x"_qs << true;
        QTest::newRow("this computer") << u"http://127.0.0.1:9000/x"_qs << true;
        QTest::newRow("plain http elsewhere") << u"http://example.org/x"_qs << false;
        QTest::newRow("a password in it") << u"https://me:secret@example.org/x"_qs << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_qs << false;
        QTest::newRow("words") << u"my hook"_qs << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void anAddressThatIsNoneIsNotSentTo()
    {
        QFETCH(QString, address);
        QTEST(isWebhookAddress(QUrl(address, QUrl::StrictMode)), "isGood");
    }
};
CODER_TEST(TstWebhook);
#include "tst_webhook.moc"
