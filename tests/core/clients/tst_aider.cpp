// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/clients/aider.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

namespace {

Session session()
{
    Session made;
    made.name = QStringLiteral("work");
    made.wish.servedModelName = QStringLiteral("qwen2.5-coder-32b-instruct");
    made.localPort = 8001;
    made.maxModelLen = 32768;
    return made;
}

const QString model = QStringLiteral("openai/qwen2.5-coder-32b-instruct");

} // namespace

class TstAider : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;
    QString m_folder = m_home.filePath(QStringLiteral("data/aider"));

    QByteArray file(const QString &path) { return readFile(path).value_or(QByteArray("unreadable")); }

private Q_SLOTS:
    void theEnvironmentNamesBaseKeyAndModelsInEveryWayAiderReads()
    {
        const auto files = writeAiderFiles(m_folder, session(), Secret("key123"));
        QVERIFY(files.has_value());
        const QByteArray text = file(files->environment);
        for (const char *line :
             {"OPENAI_API_BASE=http://127.0.0.1:8001/v1", "OPENAI_BASE_URL=http://127.0.0.1:8001/v1",
              "AIDER_OPENAI_API_BASE=http://127.0.0.1:8001/v1", "OPENAI_API_KEY=key123", "AIDER_OPENAI_API_KEY=key123",
              "AIDER_MODEL=openai/qwen2.5-coder-32b-instruct", "AIDER_WEAK_MODEL=openai/qwen2.5-coder-32b-instruct",
              "AIDER_EDITOR_MODEL=openai/qwen2.5-coder-32b-instruct", "USE_LITELLM_PROXY=False",
              "NO_PROXY=127.0.0.1,localhost", "no_proxy=127.0.0.1,localhost"})
            QVERIFY2(text.contains(QByteArray(QByteArray("\n") + line + QByteArray("\n"))), line);
    }

    void theKeyIsInThePrivateEnvironmentAloneAndInNoArgument()
    {
        const auto files = writeAiderFiles(m_folder, session(), Secret("key123"));
        QVERIFY(files.has_value());
        QVERIFY(!(QFileInfo(files->environment).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(!file(files->metadata).contains("key123") && !file(files->settings).contains("key123"));
        QVERIFY(!aiderCommand(*files, {u"--yes"_qs}).join(u" "_qs).contains(u"key123"_qs));
    }

    void theCommandNamesAllThreeFilesAndEndsWithTheUsersArguments()
    {
        const QStringList command = aiderCommand(aiderFiles(u"/d"_qs, u"work"_qs), {u"--message"_qs, u"hi there"_qs});
        QCOMPARE(command.join(u"|"_qs), u"aider|--env-file|/d/work.env|--model-metadata-file|/d/work.metadata.json|"
                                        "--model-settings-file|/d/work.settings.yml|--set-env|USE_LITELLM_PROXY=False|"
                                        "--alias|coder:coder|--message|hi there"_qs);
    }

    void promptAndAnswerFitIntoTheContextTogether()
    {
        const auto files = writeAiderFiles(m_folder, session(), Secret("key123"));
        QVERIFY(files.has_value());
        const QJsonObject entry = QJsonDocument::fromJson(file(files->metadata)).object().value(model).toObject();
        QCOMPARE(entry.value(u"max_input_tokens"_qs).toInt() + entry.value(u"max_output_tokens"_qs).toInt(), 32768);
        QCOMPARE(entry.value(u"litellm_provider"_qs).toString(), u"openai"_qs);
        QCOMPARE(entry.value(u"mode"_qs).toString(), u"chat"_qs);
        for (const int length : {1024, 4096, 32768, 131072}) {
            const TokenLimits limits = tokenLimits(length);
            QCOMPARE(limits.input + limits.output, length);
            QVERIFY(limits.output >= 256 && limits.output <= 8192);
        }
    }

    void anUnknownContextIsNotMadeUp()
    {
        Session unknown = session();
        unknown.maxModelLen = 0;
        const auto files = writeAiderFiles(m_folder, unknown, Secret("key123"));
        QVERIFY(files.has_value());
        QVERIFY(!file(files->metadata).contains("max_"));
        QVERIFY(!file(files->settings).contains("max_"));
    }

    void theSettingsFitTheModelsFamily()
    {
        const auto files = writeAiderFiles(m_folder, session(), Secret("key123"));
        QVERIFY(files.has_value());
        const QJsonObject entry = QJsonDocument::fromJson(file(files->settings)).array().first().toObject();
        QCOMPARE(entry.value(u"name"_qs).toString(), model);
        QCOMPARE(entry.value(u"edit_format"_qs).toString(), u"diff"_qs);
        QCOMPARE(entry.value(u"editor_edit_format"_qs).toString(), u"editor-diff"_qs);
        QCOMPARE(entry.value(u"weak_model_name"_qs).toString(), model);
        QCOMPARE(entry.value(u"editor_model_name"_qs).toString(), model);
        QVERIFY(entry.value(u"use_repo_map"_qs).toBool());
        QVERIFY(!entry.contains(u"reasoning_tag"_qs));
    }

    void theCatalogueKnowsMoreThanTheName()
    {
        Session named = session();
        named.wish.model = u"mistralai/Devstral-Small-2507"_qs;
        named.wish.servedModelName = u"devstral-small-2507"_qs; // tells no size
        const auto files = writeAiderFiles(m_folder, named, Secret("key123"));
        QVERIFY(files.has_value());
        const QJsonObject entry = QJsonDocument::fromJson(file(files->settings)).array().first().toObject();
        QCOMPARE(entry.value(u"edit_format"_qs).toString(), u"diff"_qs);
        QCOMPARE(editFormat(named.wish.servedModelName), u"whole"_qs);
    }

    void parametersOfAProjectForAllModelsAreReplacedByNone()
    {
        const auto files = writeAiderFiles(m_folder, session(), Secret("key123"));
        const QJsonObject last = QJsonDocument::fromJson(file(files->settings)).array().last().toObject();
        QCOMPARE(last.value(u"name"_qs).toString(), u"aider/extra_params"_qs);
        QVERIFY(last.contains(u"extra_params"_qs) && last.value(u"extra_params"_qs).toObject().isEmpty());
    }

    void smallModelsWriteWholeFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        const std::initializer_list<std::pair<const char *, const char *>> cases{
            {"qwen2.5-coder-32b-instruct", "diff"},
            {"qwen2.5-coder-14b-instruct", "whole"},
            {"qwen2.5-coder-0.5b", "whole"},
            {"qwen3-coder-30b-a3b-instruct", "diff"},
            {"mixtral-8x7b-instruct", "diff"},
            {"llama-3.1-8b", "whole"},
            {"codestral-22b-v0.1", "diff"},
            {"openai/gpt-oss-120b", "diff"},
            {"deepseek-coder", "whole"},
            {"phi-3-mini", "whole"}};
        for (const auto &[name, format] : cases)
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(format);
    }
    void smallModelsWriteWholeFiles()
    {
        QFETCH(QString, name);
        QTEST(editFormat(name), "format");
    }

    void whatDotenvWouldReadOtherwiseIsRefused()
    {
        QVERIFY(!writeAiderFiles(m_folder, session(), Secret("a${HOME}")).has_value());
        QVERIFY(!writeAiderFiles(m_folder, session(), Secret("a\nOPENAI_API_BASE=http://evil")).has_value());
        QVERIFY(!writeAiderFiles(m_folder, session(), Secret()).has_value());
        Session strange = session();
        strange.wish.servedModelName = u"a # b"_qs;
        QVERIFY(!writeAiderFiles(m_folder, strange, Secret("key")).has_value());
        strange = session();
        strange.localPort = 0;
        QVERIFY(writeAiderFiles(m_folder, strange, Secret("key")).error().code == ErrorCode::InvalidInput);
    }

    void filesAreTakenAwayOnceAndTwice()
    {
        const auto files = writeAiderFiles(m_folder, session(), Secret("key123"));
        QVERIFY(removeAiderFiles(m_folder, u"work"_qs).has_value());
        QVERIFY(QDir(m_folder).isEmpty());
        QVERIFY(removeAiderFiles(m_folder, u"work"_qs).has_value());
    }
};
CODER_TEST(TstAider);
#include "tst_aider.moc"
