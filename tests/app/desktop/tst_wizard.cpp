// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setupdesk.h"
#include "app/desktop/wizard/setupwizard.h"
#include "app/desktop/wizard/statusline.h"
#include "tests/app/setupbed.h"
#include "tests/support/runner.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace coder;
using coder::test::SetupBed;

// The setup by typing and clicking.
class TstWizard : public QObject
{
    Q_OBJECT

    std::unique_ptr<SetupBed> m_bed;
    std::unique_ptr<SetupWizard> m_wizard;

    void open()
    {
        m_wizard.reset();
        m_wizard = std::make_unique<SetupWizard>(m_bed->tools());
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
        QTRY_VERIFY(!m_wizard->desk().isAsking());
    }
    template<class T>
    T *find(const QString &name)
    {
        for (T *widget : m_wizard->findChildren<T *>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void type(const QString &field, const QString &text)
    {
        auto *edit = find<QLineEdit>(field);
        QVERIFY(edit != nullptr);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    void click(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button != nullptr, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }
    QAbstractButton *button(QWizard::WizardButton which) { return m_wizard->button(which); }
    void next()
    {
        QTRY_VERIFY(button(QWizard::NextButton)->isEnabled());
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
    }
    QString words()
    {
        QStringList all;
        for (const StatusLine *line : m_wizard->currentPage()->findChildren<StatusLine *>())
            if (line->isVisible())
                all << line->text();
        return all.join(u' ');
    }
    QString title() { return m_wizard->currentPage()->title(); }
    void toReview()
    {
        open();
        type(u"token"_qs, u"good"_qs);
        for (int page = 0; page < 4; ++page)
            next();
        QCOMPARE(title(), u"Review"_qs);
        QTRY_VERIFY(!m_wizard->desk().isAsking());
    }

private Q_SLOTS:
    void init() { m_bed = std::make_unique<SetupBed>(); }
    void cleanup()
    {
        m_wizard.reset();
        m_bed.reset();
    }

    void aRefusedTokenIsToldOnThePageAndAnotherOneGoesOn()
    {
        open();
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        type(u"token"_qs, u"bad"_qs);
        QTRY_VERIFY(words().contains(u"Linode refuses this token"));
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        type(u"token"_qs, u"good"_qs);
        QTRY_VERIFY(words().contains(u"This token works; the account is tester."));
        QVERIFY(button(QWizard::NextButton)->isEnabled());
    }

    void anUnreachableProviderCanBeAskedAgain()
    {
        m_bed->failures = {{ErrorCode::NetworkUnreachable, u"no route"_qs}};
        open();
        type(u"token"_qs, u"good"_qs);
        QTRY_VERIFY(words().contains(u"could not be tried"));
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        click(u"test"_qs);
        QTRY_VERIFY(button(QWizard::NextButton)->isEnabled());
    }

    void aStoredTokenNeedsNoTyping()
    {
        m_bed->stored = Secret("good");
        open();
        QTRY_VERIFY(words().contains(u"The token from the keychain works"));
        QVERIFY(button(QWizard::NextButton)->isEnabled());
    }

    void theTokenIsNotShown()
    {
        open();
        QCOMPARE(find<QLineEdit>(u"token"_qs)->echoMode(), QLineEdit::Password);
        QCOMPARE(find<QLineEdit>(u"hubToken"_qs)->echoMode(), QLineEdit::Password);
    }

    void fivePagesEndInAnEnvFileAndTheFirstSession()
    {
        m_bed->write(u".env"_qs, "# mine\nOTHER=1\n");
        toReview();
        QSignalSpy saved(m_wizard.get(), &SetupWizard::saved);
        QSignalSpy created(m_wizard.get(), &SetupWizard::createWanted);
        QAbstractButton *create = button(QWizard::FinishButton);
        QCOMPARE(create->text(), u"Create for US$1.05 per hour, US$4.20 at most"_qs);
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_COMPARE(created.count(), 1);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(m_wizard->result(), int(QDialog::Accepted));
        const QByteArray env = m_bed->read(u".env"_qs);
        QVERIFY2(env.startsWith("# mine\nOTHER=1\n"), env.constData());
        for (const char *line : {"REGION=fr-par\n", "TYPE=g2-gpu-rtx4000a2-s\n", "LEASE_HOURS=4\n",
                                 "MODEL_ID=Qwen/Qwen2.5-Coder-32B-Instruct-AWQ\n"})
            QVERIFY2(env.contains(line), env.constData());
        QVERIFY(!env.contains("good"));
        QCOMPARE(m_bed->secrets.held.value(secretname::linodeToken), Secret("good"));
    }

    void saveRentsNothing()
    {
        toReview();
        QSignalSpy saved(m_wizard.get(), &SetupWizard::saved);
        QSignalSpy created(m_wizard.get(), &SetupWizard::createWanted);
        click(u"save"_qs);
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(created.count(), 0);
        QVERIFY(m_bed->read(u".env"_qs).contains("REGION=fr-par"));
    }

    void aLockedKeyringIsToldAndTriedAgain()
    {
        m_bed->secrets.refusal = Error{ErrorCode::KeyringLocked, {}};
        toReview();
        QSignalSpy saved(m_wizard.get(), &SetupWizard::saved);
        click(u"save"_qs);
        QTRY_VERIFY(words().contains(u"The keyring is locked"));
        QVERIFY(m_bed->read(u".env"_qs).isEmpty());
        m_bed->secrets.refusal = {};
        click(u"tryAgain"_qs);
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(m_bed->secrets.held.contains(secretname::linodeToken));
    }

    void withoutAKeyringAPlainFileNeedsASpokenChoice()
    {
        m_bed->secrets.refusal = Error{ErrorCode::KeyringMissing, {}};
        toReview();
        QSignalSpy saved(m_wizard.get(), &SetupWizard::saved);
        click(u"save"_qs);
        QTRY_VERIFY(words().contains(u"no keyring"));
        QVERIFY(find<QAbstractButton>(u"place%1"_qs.arg(int(SecretPlace::ThisRun)))->isChecked());
        click(u"place%1"_qs.arg(int(SecretPlace::SecretsFile)));
        click(u"tryAgain"_qs);
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(m_bed->read(u".env.secrets"_qs), QByteArray("LINODE_TOKEN=good\n"));
        QCOMPARE(QFile::permissions(m_bed->path(u".env.secrets"_qs)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void forThisRunOnlyNoFileKnowsTheToken()
    {
        m_bed->secrets.refusal = Error{ErrorCode::KeyringMissing, {}};
        toReview();
        QSignalSpy saved(m_wizard.get(), &SetupWizard::saved);
        click(u"save"_qs);
        QTRY_VERIFY(find<QAbstractButton>(u"tryAgain"_qs) != nullptr);
        click(u"tryAgain"_qs);
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(m_bed->ofThisRun.value(secretname::linodeToken), Secret("good"));
        QVERIFY(m_bed->read(u".env.secrets"_qs).isEmpty());
    }

    void cardsResolveToModelPlanAndPrice()
    {
        open();
        type(u"token"_qs, u"good"_qs);
        next();
        QCOMPARE(m_wizard->desk().draft().purpose, u"balanced"_qs);
        click(u"fast"_qs);
        QCOMPARE(m_wizard->desk().draft().plan, u"g2-gpu-rtx4000a1-s"_qs);
        QVERIFY(find<QAbstractButton>(u"fast"_qs)->accessibleDescription().contains(u"US$0.52 per started hour"));
    }

    void aClickAnywhereOnACardChoosesIt()
    {
        open();
        type(u"token"_qs, u"good"_qs);
        next();
        auto *card = find<QAbstractButton>(u"largest"_qs)->parentWidget();
        QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(card->width() - 10, card->height() - 8));
        QCOMPARE(m_wizard->desk().draft().purpose, u"largest"_qs);
    }

    void aModelOfOnesOwnIsLookedUp()
    {
        open();
        type(u"token"_qs, u"good"_qs);
        next();
        click(ownPurpose);
        auto *model = find<QComboBox>(u"model"_qs);
        QVERIFY(model != nullptr);
        model->setFocus();
        model->lineEdit()->selectAll();
        QTest::keyClicks(model->lineEdit(), u"meta/Gated"_qs);
        QTest::keyClick(model->lineEdit(), Qt::Key_Tab);
        QTRY_VERIFY(words().contains(u"is gated"));
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
    }

    void soldOutRegionsAreShownAndCannotBeChosen()
    {
        open();
        type(u"token"_qs, u"good"_qs);
        next();
        next();
        auto *list = find<QTreeWidget>(u"regions"_qs);
        QCOMPARE(list->topLevelItemCount(), 3);
        const QTreeWidgetItem *last = list->topLevelItem(2);
        QCOMPARE(last->text(3), u"sold out"_qs);
        QVERIFY(last->isDisabled());
        QCOMPARE(list->currentItem()->text(0), u"Paris, FR (fr-par)"_qs);
        QCOMPARE(list->currentItem()->text(1), u"14 ms"_qs);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(m_wizard->desk().draft().region, u"us-ord"_qs);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(m_wizard->desk().draft().region, u"us-ord"_qs);
    }

    void theWorstCaseFollowsTheLimits()
    {
        open();
        type(u"token"_qs, u"good"_qs);
        for (int page = 0; page < 3; ++page)
            next();
        QCOMPARE(find<QLabel>(u"worst"_qs)->text(), u"At worst this session costs US$4.20."_qs);
        auto *lease = find<QAbstractSpinBox>(u"lease"_qs);
        lease->stepUp();
        QCOMPARE(find<QLabel>(u"worst"_qs)->text(), u"At worst this session costs US$5.25."_qs);
    }

    void aFirewallOfOnesOwnNeedsItsNumber()
    {
        open();
        type(u"token"_qs, u"good"_qs);
        for (int page = 0; page < 3; ++page)
            next();
        click(u"ownFirewall"_qs);
        QTRY_VERIFY(words().contains(u"Enter the number of your firewall"));
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        type(u"firewallId"_qs, u"999"_qs);
        QTRY_VERIFY(words().contains(u"Firewall 999 does not exist"));
        click(u"madeFirewall"_qs);
        QTRY_VERIFY(button(QWizard::NextButton)->isEnabled());
        QCOMPARE(m_wizard->desk().draft().firewallId, 0);
    }

    void goingBackKeepsTheAnswers()
    {
        open();
        type(u"token"_qs, u"good"_qs);
        next();
        click(u"fast"_qs);
        next();
        for (int page = 0; page < 2; ++page)
            QTest::mouseClick(button(QWizard::BackButton), Qt::LeftButton);
        QCOMPARE(title(), u"Connect"_qs);
        next();
        QVERIFY(find<QAbstractButton>(u"fast"_qs)->isChecked());
        QCOMPARE(m_wizard->desk().draft().token, Secret("good"));
    }

    void answersSurviveNotNowWithoutTheToken()
    {
        open();
        type(u"token"_qs, u"good"_qs);
        next();
        click(u"fast"_qs);
        QTest::mouseClick(button(QWizard::CancelButton), Qt::LeftButton);
        QVERIFY(!m_bed->read(u"config/setup-draft.env"_qs).contains("good"));
        open();
        QCOMPARE(m_wizard->desk().draft().purpose, u"fast"_qs);
        QVERIFY(m_wizard->desk().draft().token.isEmpty());
    }

    void everyCheckOfTheReviewIsWordsToo()
    {
        toReview();
        auto *checks = find<QListWidget>(u"checks"_qs);
        QVERIFY(checks->count() >= 8);
        for (int i = 0; i < checks->count(); ++i) {
            QVERIFY(!checks->item(i)->icon().isNull());
            const QString text = checks->item(i)->data(Qt::AccessibleTextRole).toString();
            QVERIFY2(text.contains(u": "), qPrintable(text));
        }
    }

    // Whatever can have the focus says what it is.
    void everyFocusableWidgetOfEveryPageHasAName()
    {
        open();
        type(u"token"_qs, u"good"_qs);
        int seen = 0;
        for (int page = 0; page < 5; ++page) {
            if (page == 1)
                click(ownPurpose);
            for (QWidget *widget : m_wizard->findChildren<QWidget *>()) {
                const bool isInner = widget->focusProxy() != nullptr
                                     || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr;
                if (!widget->isVisible() || isInner || widget->focusPolicy() == Qt::NoFocus)
                    continue;
                const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(face != nullptr && !face->text(QAccessible::Name).isEmpty(),
                         qPrintable(title() + u": "_qs + QString::fromLatin1(widget->metaObject()->className()) + u' '
                                    + widget->objectName()));
                ++seen;
            }
            if (page < 4)
                next();
        }
        QVERIFY(seen > 25);
    }
};

CODER_TEST(TstWizard);
#include "tst_wizard.moc"
