// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tokendialog.h"
#include "core/base/files.h"
#include "tests/app/desktop/widgets.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/support/runner.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

// The dialog as a person sees it, with a keyring in memory and a 1Password that knows one reference.
struct Bed
{
    QTemporaryDir dir;
    FakeSecretStore keyring;
    QStringList story;
    Result<Unit> unlocked = fail(ErrorCode::KeyringLocked);
    QPointer<TokenDialog> dialog;

    Bed()
    {
        SetupTools tools;
        tools.secrets = &keyring;
        tools.paths.project = dir.path();
        tools.keepForThisRun = [this](const QString &name, const Secret &) { story << u"this run: "_qs + name; };
        tools.reloadTokens = [this] { story << u"reload"_qs; };
        tools.readReference = [](const QString &reference) {
            return answered<Secret>(reference == u"op://v/i/f" ? Result<Secret>(Secret("token"))
                                                               : fail(ErrorCode::SecretReferenceFailed, u"no item"_qs));
        };
        tools.unlockKeyring = [this] {
            story << u"unlock"_qs;
            if (unlocked)
                keyring.refusal.reset();
            return answered<Unit>(unlocked);
        };
        dialog = new TokenDialog(tools, secretname::linodeToken);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }
    ~Bed() { delete dialog; }

    QPushButton *use() const { return takeButton(*dialog); }
    void type(const QString &token, SecretPlace place = SecretPlace::Keyring) const
    {
        auto *places = dialog->findChild<QComboBox *>();
        places->setCurrentIndex(places->findData(int(place)));
        typeAndTake(*dialog, token);
    }
    QString problem() const { return problemOf(*dialog); }
};

} // namespace

class TstTokenDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTypedTokenGoesToTheKeyringAndNowhereElse()
    {
        Bed bed;
        QVERIFY(!bed.use()->isEnabled());
        QSignalSpy kept(bed.dialog, &TokenDialog::kept);
        bed.type(u" token-1 "_qs);
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(bed.keyring.held.value(secretname::linodeToken).reveal(), QByteArray("token-1"));
        QCOMPARE(bed.story, QStringList(u"reload"_qs));
        QVERIFY(!QFile::exists(bed.dir.filePath(u".env.secrets"_qs)));
        QVERIFY(!bed.dialog->isVisible());
    }

    void aPlainFileIsWrittenOnlyWhenItWasChosen()
    {
        Bed bed;
        bed.keyring.refusal = Error{ErrorCode::KeyringMissing, {}};
        bed.type(u"token-1"_qs);
        QTRY_VERIFY(bed.problem().contains(u"no keyring"_qs));
        QVERIFY(bed.dialog->isVisible() && bed.use()->isEnabled());
        QVERIFY(!QFile::exists(bed.dir.filePath(u".env.secrets"_qs)));
        bed.type(u"token-1"_qs, SecretPlace::SecretsFile);
        QTRY_VERIFY(!bed.dialog->isVisible());
        QVERIFY(readFile(bed.dir.filePath(u".env.secrets"_qs))->contains("LINODE_TOKEN=token-1"));
    }

    void forThisRunNothingIsStored()
    {
        Bed bed;
        bed.type(u"token-1"_qs, SecretPlace::ThisRun);
        QTRY_VERIFY(!bed.dialog->isVisible());
        QCOMPARE(bed.story, QStringList({u"this run: LINODE_TOKEN"_qs, u"reload"_qs}));
        QVERIFY(bed.keyring.held.isEmpty() && !QFile::exists(bed.dir.filePath(u".env.secrets"_qs)));
    }

    void aLockedKeyringIsUnlockedByItsOwnerFirst()
    {
        Bed bed;
        bed.keyring.refusal = Error{ErrorCode::KeyringLocked, {}};
        bed.type(u"token-1"_qs);
        QTRY_VERIFY(bed.problem().contains(u"locked"_qs));
        QVERIFY(bed.keyring.held.isEmpty());
        bed.unlocked = Unit{};
        bed.type(u"token-1"_qs);
        QTRY_VERIFY(!bed.dialog->isVisible());
        QCOMPARE(bed.keyring.held.value(secretname::linodeToken).reveal(), QByteArray("token-1"));
        QCOMPARE(bed.story.count(u"unlock"_qs), 2);
    }

    void aReferenceIsTriedBeforeItIsKeptAndKeptAsItIs()
    {
        Bed bed;
        bed.type(u"op://v/i/gone"_qs);
        QTRY_VERIFY(bed.problem().contains(u"1Password"_qs));
        QVERIFY(bed.keyring.held.isEmpty());
        bed.type(u"op://v/i/f"_qs);
        QTRY_VERIFY(!bed.dialog->isVisible());
        QCOMPARE(bed.keyring.held.value(secretname::linodeToken).reveal(), QByteArray("op://v/i/f"));
    }

    void everyPartHasANameForAScreenReader()
    {
        Bed bed;
        for (const QWidget *widget : bed.dialog->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || isNamed,
                     widget->metaObject()->className());
        }
        QCOMPARE(bed.dialog->findChild<QLineEdit *>()->echoMode(), QLineEdit::Password);
    }
};
CODER_TEST(TstTokenDialog);
#include "tst_tokendialog.moc"
