// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/config/tokens.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/support/runner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace coder;

namespace {

const QByteArray cliFile =
    "[DEFAULT]\ndefault-user = me\n\n[other]\ntoken = wrong\n[me]\ntoken = from-cli\nregion = us-east\n";

struct Bed
{
    FakeSecretStore keychain;
    TokenPlaces places;
    QTemporaryDir folder;
    QStringList references; // what was asked of the 1Password CLI

    Bed()
    {
        places.keychain = &keychain;
        places.linodeCliFiles = {folder.filePath(QStringLiteral("absent")), folder.filePath(QStringLiteral("cli"))};
        places.readReference = [this](const QString &reference) {
            references << reference;
            return answered<Secret>(Secret("from-op"));
        };
    }
    void putCliFile(const QByteArray &bytes = cliFile) { QVERIFY(writePrivate(places.linodeCliFiles.at(1), bytes)); }
    void putSecretsFile(const QByteArray &bytes)
    {
        places.secretsFile = *EnvFile::parse(bytes, QStringLiteral(".env.secrets"));
    }
    Result<FoundToken> find(bool isPublic = true, bool isHub = false)
    {
        TokenFinder finder(places);
        const Endpoint endpoint{QUrl(), isPublic};
        auto future = isHub ? finder.hubToken(endpoint) : finder.linodeToken(endpoint);
        return QTest::qWaitFor([&] { return future.isFinished(); }) ? future.result() : fail(ErrorCode::Timeout);
    }
};

QByteArray told(const Result<FoundToken> &found)
{
    return found ? found->token.reveal() : errorId(found.error().code).toLatin1();
}

} // namespace

class TstTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesAreAskedInOrderAndTheSourceIsNamed()
    {
        Bed bed;
        QCOMPARE(told(bed.find()), QByteArray("secret_missing"));
        bed.putCliFile();
        QCOMPARE(told(bed.find()), QByteArray("from-cli"));
        QVERIFY(bed.find()->source == TokenSource::LinodeCli);
        bed.keychain.held.insert(secretname::linodeToken, Secret("from-keychain"));
        QCOMPARE(told(bed.find()), QByteArray("from-keychain"));
        QVERIFY(bed.find()->source == TokenSource::Keychain);
        bed.putSecretsFile("LINODE_CLI_TOKEN='from-file'\n");
        QCOMPARE(told(bed.find()), QByteArray("from-file"));
        QCOMPARE(bed.find()->name, u"LINODE_CLI_TOKEN"_qs);
        QVERIFY(bed.find()->source == TokenSource::SecretsFile);
        bed.places.environment.insert(u"LINODE_CLI_TOKEN"_qs, u"second"_qs);
        QCOMPARE(told(bed.find()), QByteArray("second"));
        bed.places.environment.insert(u"LINODE_TOKEN"_qs, u" first\n"_qs);
        QCOMPARE(told(bed.find()), QByteArray("first"));
        QVERIFY(bed.find()->source == TokenSource::Environment);
    }

    void anotherApiGetsATokenFromTheEnvironmentOnly()
    {
        Bed bed;
        bed.putCliFile();
        bed.keychain.held.insert(secretname::linodeToken, Secret("from-keychain"));
        bed.putSecretsFile("LINODE_TOKEN=from-file\n");
        const auto refused = bed.find(false);
        QVERIFY(!refused && refused.error().code == ErrorCode::SecretMissing);
        QVERIFY(refused.error().detail.contains(u"public API only"_qs));
        QVERIFY(bed.keychain.story.isEmpty());
        bed.places.environment.insert(u"LINODE_TOKEN"_qs, u"from-environment"_qs);
        QCOMPARE(told(bed.find(false)), QByteArray("from-environment"));
    }

    void aLockedKeyringIsToldApartFromAMissingToken()
    {
        Bed bed;
        bed.keychain.refusal = Error{ErrorCode::KeyringLocked, {}};
        QCOMPARE(told(bed.find()), QByteArray("keyring_locked"));
        bed.putCliFile();
        QCOMPARE(told(bed.find()), QByteArray("from-cli"));
        QVERIFY(bed.find()->keyringLocked);
        bed.keychain.refusal = Error{ErrorCode::KeyringMissing, {}};
        QVERIFY(!bed.find()->keyringLocked);
    }

    void withoutAnyKeyringTheTokenIsMissing()
    {
        Bed bed;
        bed.keychain.refusal = Error{ErrorCode::KeyringMissing, {}};
        QCOMPARE(told(bed.find()), QByteArray("secret_missing"));
        bed.places.keychain = nullptr;
        QCOMPARE(told(bed.find()), QByteArray("secret_missing"));
    }

    void aReferenceIsResolvedAndNeverUsedItself()
    {
        Bed bed;
        bed.putSecretsFile("LINODE_TOKEN=op://vault/linode/token\n");
        QCOMPARE(told(bed.find()), QByteArray("from-op"));
        QVERIFY(bed.find()->wasReference);
        QCOMPARE(bed.references.first(), u"op://vault/linode/token"_qs);
        for (const auto &answer :
             {Result<Secret>(fail(ErrorCode::SecretReferenceFailed, u"not signed in"_qs)), Result<Secret>(Secret()),
              Result<Secret>(Secret("op://vault/other")), Result<Secret>(Secret("two\nlines"))}) {
            bed.places.readReference = [answer](const QString &) { return answered<Secret>(answer); };
            QCOMPARE(told(bed.find()), QByteArray("secret_reference_failed"));
        }
        bed.places.readReference = nullptr;
        QCOMPARE(told(bed.find()), QByteArray("secret_reference_failed"));
    }

    void whatWasFoundIsNotAskedForAgainUntilForgotten()
    {
        Bed bed;
        bed.putSecretsFile("LINODE_TOKEN=op://vault/linode/token\n");
        TokenFinder finder(bed.places);
        for (int i = 0; i < 3; ++i) {
            auto future = finder.linodeToken({QUrl(), true});
            QTRY_VERIFY(future.isFinished());
            QCOMPARE(told(future.result()), QByteArray("from-op"));
            QTest::qWait(0);
        }
        QCOMPARE(bed.references.size(), 1);
        finder.lookAnew(bed.places);
        auto future = finder.linodeToken({QUrl(), true});
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(bed.references.size(), 2);
    }

    void aReferenceInTheKeychainIsResolvedToo()
    {
        Bed bed;
        bed.keychain.held.insert(secretname::linodeToken, Secret("op://vault/linode/token"));
        QCOMPARE(told(bed.find()), QByteArray("from-op"));
        QVERIFY(bed.find()->source == TokenSource::Keychain);
    }

    void aTokenThatCannotBeOneIsRefusedAndNotRepeated()
    {
        Bed bed;
        bed.places.environment.insert(u"LINODE_TOKEN"_qs, u"abc\ndef"_qs);
        const auto found = bed.find();
        QVERIFY(!found && found.error().code == ErrorCode::TokenInvalid);
        QVERIFY(!found.error().detail.contains(u"abc"_qs));
    }

    void theHubsTokenHasItsOwnNamesAndNoLinodeCli()
    {
        Bed bed;
        bed.putCliFile();
        QCOMPARE(told(bed.find(true, true)), QByteArray("secret_missing"));
        bed.places.environment.insert(u"HF_TOKEN"_qs, u"hf-second"_qs);
        QCOMPARE(told(bed.find(true, true)), QByteArray("hf-second"));
        bed.places.environment.insert(u"HUGGING_FACE_HUB_TOKEN"_qs, u"hf-first"_qs);
        QCOMPARE(told(bed.find(true, true)), QByteArray("hf-first"));
    }

    void linodeCliFilesAreReadAsTheirToolWritesThem_data()
    {
        QTest::addColumn<QByteArray>("ini");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("default user") << cliFile << QByteArray("from-cli");
        QTest::newRow("no default user") << QByteArray("[me]\ntoken = x\n") << QByteArray();
        QTest::newRow("commented out") << QByteArray("[DEFAULT]\ndefault-user=me\n[me]\n# token = x\n") << QByteArray();
        QTest::newRow("another host") << QByteArray("[DEFAULT]\ndefault-user=me\n[me]\ntoken=x\napi_host = api.dev\n")
                                      << QByteArray();
        QTest::newRow("the public host, spelled out")
            << QByteArray("[DEFAULT]\r\ndefault-user=me\r\n[me]\r\ntoken=x\r\napi_host=api.linode.com\r\n")
            << QByteArray("x");
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void linodeCliFilesAreReadAsTheirToolWritesThem()
    {
        QFETCH(QByteArray, ini);
        QTEST(linodeCliToken(ini).reveal(), "token");
    }
};
CODER_TEST(TstTokens);
#include "tst_tokens.moc"
