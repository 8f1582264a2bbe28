// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/passphrasedialog.h"
#include "tests/app/desktop/widgets.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QCheckBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

const QString keyFile = u"/home/me/.ssh/id_ed25519"_qs;

// The dialog as a person sees it: a key that "two words" opens, a keyring in memory, a 1Password that knows it.
struct Bed
{
    FakeSecretStore keyring;
    QStringList ofThisRun;
    QPointer<PassphraseDialog> dialog;

    Bed()
    {
        SetupTools tools;
        tools.secrets = &keyring;
        tools.otherApi = u"http://127.0.0.1:1"_qs; // where tokens are for one run; a passphrase is sent nowhere
        tools.keepForThisRun = [this](const QString &name, const Secret &) { ofThisRun << name; };
        tools.reloadTokens = [] {};
        tools.readReference = [](const QString &reference) {
            return answered<Secret>(reference == u"op://v/i/f" ? Result<Secret>(Secret("two words"))
                                                               : fail(ErrorCode::SecretReferenceFailed, u"no item"_qs));
        };
        tools.tryPassphrase = [](const QString &file, const Secret &passphrase) {
            const bool isRight = file == keyFile && passphrase == Secret("two words");
            return answered<Unit>(isRight ? Result<Unit>(Unit{}) : fail(ErrorCode::SshKeyLocked, file));
        };
        dialog = new PassphraseDialog(tools, keyFile);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }
    ~Bed() { delete dialog; }

    QPushButton *open() const { return takeButton(*dialog); }
    void type(const QString &words) const { typeAndTake(*dialog, words); }
    void tickKeyring() const { dialog->findChild<QCheckBox *>()->click(); }
    QByteArray kept() { return await(keyring.read(secretname::sshPassphrase)).value_or(Secret()).reveal(); }
    QString problem() const { return problemOf(*dialog); }
};

} // namespace

class TstPassphraseDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsKeptForThisRunAndNowhereElse()
    {
        Bed bed;
        const QSignalSpy opened(bed.dialog, &PassphraseDialog::opened);
        QVERIFY(!bed.open()->isEnabled());
        bed.type(u"two words"_qs);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(!bed.dialog->isVisible());
        QCOMPARE(bed.ofThisRun, QStringList(secretname::sshPassphrase));
        QCOMPARE(bed.kept(), QByteArray());
    }

    void itGoesToTheKeyringOnlyWhereTheBoxIsTicked()
    {
        Bed bed;
        const QSignalSpy opened(bed.dialog, &PassphraseDialog::opened);
        QVERIFY(!bed.dialog->findChild<QCheckBox *>()->isChecked());
        bed.tickKeyring();
        bed.type(u"two words"_qs);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(bed.kept(), QByteArray("two words"));
        QCOMPARE(bed.ofThisRun, QStringList());
    }

    void aReferenceIsTriedByWhatItStandsForAndKeptAsItIs()
    {
        Bed bed;
        const QSignalSpy opened(bed.dialog, &PassphraseDialog::opened);
        bed.tickKeyring();
        bed.type(u"op://v/i/f"_qs);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(bed.kept(), QByteArray("op://v/i/f"));
    }

    void whatDoesNotOpenTheKeyIsSaidAndCanBeTypedAgain_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("another passphrase") << u"three words"_qs << u"That does not open the key."_qs;
        QTest::newRow("a reference that cannot be read") << u"op://v/i/none"_qs << u"1Password"_qs;
    }
    void whatDoesNotOpenTheKeyIsSaidAndCanBeTypedAgain()
    {
        QFETCH(QString, typed);
        QFETCH(QString, words);
        Bed bed;
        const QSignalSpy opened(bed.dialog, &PassphraseDialog::opened);
        bed.type(typed);
        QTRY_VERIFY2(bed.problem().contains(words), qPrintable(bed.problem()));
        QVERIFY(bed.dialog->isVisible() && bed.open()->isEnabled());
        QCOMPARE(opened.size(), 0);
        bed.type(u"two words"_qs);
        QTRY_COMPARE(opened.size(), 1);
    }

    void aKeyringThatCannotKeepItIsSaid()
    {
        Bed bed;
        bed.keyring.refusal = Error{ErrorCode::KeyringMissing, {}};
        bed.tickKeyring();
        bed.type(u"two words"_qs);
        QTRY_VERIFY2(bed.problem().contains(u"no keyring"_qs), qPrintable(bed.problem()));
        bed.tickKeyring();
        bed.type(u"two words"_qs);
        QTRY_VERIFY(!bed.dialog->isVisible());
        QCOMPARE(bed.ofThisRun.size(), 1);
    }
};

CODER_TEST(TstPassphraseDialog);
#include "tst_passphrasedialog.moc"
