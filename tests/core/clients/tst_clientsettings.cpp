// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/clientsettings.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace coder;

namespace {

Session ready(const QString &model = u"qwen2.5-coder-32b-instruct"_qs)
{
    Session session;
    session.name = u"review"_qs;
    session.phase = Phase::Ready;
    session.wish.servedModelName = model;
    session.localPort = 8001;
    session.maxModelLen = 32768;
    return session;
}

const QString keyFile = u"/home/it's me/api key"_qs;

// What a YAML reader of its own makes of it, as JSON.
QJsonObject readAsYaml(const QByteArray &yaml)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_qs,
                 {u"-c"_qs, u"import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))"_qs});
    python.write(yaml);
    python.closeWriteChannel();
    python.waitForFinished();
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

} // namespace

class TstClientSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void continueReadsTheModelAndNotTheKey_data()
    {
        QTest::addColumn<QString>("model");
        QTest::newRow("plain") << u"qwen2.5-coder-32b-instruct"_qs;
        QTest::newRow("what YAML would take for something else") << u"a: \"b\" # {c} \\ ü"_qs;
    }
    void continueReadsTheModelAndNotTheKey()
    {
        QFETCH(QString, model);
        const ClientSettings settings = clientSettings(Client::Continue, ready(model), keyFile);
        QCOMPARE(settings.file, u"~/.continue/config.yaml"_qs);
        QCOMPARE(settings.keyFile, u"~/.continue/.env"_qs);
        const QJsonObject config = readAsYaml(settings.text);
        QCOMPARE(config[u"schema"].toString(), u"v1"_qs);
        const QJsonObject entry = config[u"models"][0].toObject();
        QCOMPARE(entry[u"model"].toString(), model);
        QCOMPARE(entry[u"provider"].toString(), u"vllm"_qs);
        QCOMPARE(entry[u"apiBase"].toString(), u"http://127.0.0.1:8001/v1"_qs);
        QCOMPARE(entry[u"apiKey"].toString(), u"${{ secrets.CODER_API_KEY }}"_qs);
        QCOMPARE(entry[u"defaultCompletionOptions"][u"contextLength"].toInt(), 32768);
        QVERIFY(entry[u"defaultCompletionOptions"][u"maxTokens"].toInt() < 32768);
    }

    void zedReadsTheModelAndNotTheKey()
    {
        const ClientSettings settings = clientSettings(Client::Zed, ready(), keyFile);
        const QJsonObject json = QJsonDocument::fromJson(settings.text).object();
        const QJsonValue provider = json[u"language_models"][u"openai_compatible"][u"coder"];
        QCOMPARE(provider[u"api_url"].toString(), u"http://127.0.0.1:8001/v1"_qs);
        QCOMPARE(provider[u"available_models"][0][u"name"].toString(), u"qwen2.5-coder-32b-instruct"_qs);
        QCOMPARE(provider[u"available_models"][0][u"max_tokens"].toInt(), 32768);
        QCOMPARE(settings.keyName, u"CODER_API_KEY"_qs); // the provider's name in upper case, and _API_KEY
    }

    void aContextThatIsNotKnownIsNotMadeUp()
    {
        Session session = ready();
        session.maxModelLen = 0;
        QVERIFY(!clientSettings(Client::Continue, session, keyFile).text.contains("contextLength"));
        QVERIFY(!clientSettings(Client::Zed, session, keyFile).text.contains("max_tokens"));
    }

    void theCommandIsShellThatKeepsTheKeyOutOfArguments()
    {
        const QByteArray command = clientSettings(Client::Curl, ready(u"it's \"mine\""_qs), keyFile).text;
        QVERIFY(command.startsWith("sed 's/^/Authorization: Bearer /' '/home/it'\\''s me/api key' |"));
        QVERIFY(command.contains("--header @-"));
        QProcess shell; // curl is replaced by a function that says what it was started with
        shell.start(u"/bin/sh"_qs,
                    {u"-c"_qs, u"curl() { cat >/dev/null; printf '%s\\n' \"$@\"; }\n"_qs + QString::fromUtf8(command)});
        QVERIFY(shell.waitForFinished());
        const QList<QByteArray> words = shell.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(words.last(), QByteArray("http://127.0.0.1:8001/v1/chat/completions"));
        const auto body = QJsonDocument::fromJson(words.value(words.indexOf("--json") + 1)).object();
        QCOMPARE(body[u"model"].toString(), u"it's \"mine\""_qs);
    }

    void everyClientHasAName()
    {
        for (const QString &id : clientIds())
            QCOMPARE(clientId(clientFrom(id).value()), id);
        QVERIFY(!clientFrom(u"emacs"_qs));
    }
};

CODER_TEST(TstClientSettings);
#include "tst_clientsettings.moc"
