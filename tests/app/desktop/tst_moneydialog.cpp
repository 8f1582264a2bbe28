// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/monthcap.h"
#include "app/desktop/budgettab.h"
#include "app/desktop/historytab.h"
#include "app/desktop/leftoverstab.h"
#include "app/desktop/moneydialog.h"
#include "app/words/receipttext.h"
#include "core/base/files.h"
#include "core/session/receipts.h"
#include "tests/app/desktop/widgets.h"
#include "tests/app/desktop/windowbed.h"
#include "tests/support/runner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace coder;
using namespace coder::test;

namespace {

Receipt receipt(const QString &name, const QDateTime &ended)
{
    Session session = WindowBed::session(name, Phase::Destroyed);
    session.id = name.leftJustified(8, u'0');
    session.created = ended.addSecs(-5400);
    session.destroyedAt = ended;
    session.usage = {400000, 600000, 2700};
    return receiptOf(session);
}

Leftover leftover(LeftoverKind kind, const QString &label, bool isOurs = true)
{
    Leftover one;
    one.kind = kind;
    one.id = u"7"_qs;
    one.label = label;
    one.session = label;
    one.isOurs = isOurs;
    return one;
}

QStringList buttonNames(const QWidget &widget)
{
    QStringList names;
    for (const QPushButton *button : widget.findChildren<QPushButton *>())
        names << button->accessibleName();
    names.removeAll(QString());
    return names;
}

} // namespace

class TstMoneyDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHistoryShowsTheNewestFirstAndWhatIdleTimeCost()
    {
        WindowBed bed;
        const QDateTime now = bed.program->clock().now();
        const ReceiptBook book = ReceiptBook::of(bed.program->store());
        QVERIFY(book.keep(receipt(u"older"_qs, now.addDays(-70))));
        QVERIFY(book.keep(receipt(u"newer"_qs, now.addDays(-1))));
        Controller controller(*bed.program);
        MoneyDialog money(controller);
        auto *table = money.history().findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 0)->text(), u"newer"_qs);
        QCOMPARE(table->item(0, 4)->text(), u"US$1.04"_qs);
        QCOMPARE(table->item(0, 5)->text(), u"US$1.04"_qs); // a million tokens
        QCOMPARE(table->item(0, 7)->text(), u"US$0.52"_qs); // half of it was idle
        auto *month = money.history().findChild<QComboBox *>();
        QCOMPARE(month->count(), 3);
        month->setCurrentIndex(2);
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), u"older"_qs);
    }

    void whatIsShownIsWrittenAsATableOrAsJson()
    {
        WindowBed bed;
        const QTemporaryDir dir;
        const Receipt kept = receipt(u"work"_qs, bed.program->clock().now());
        QVERIFY(ReceiptBook::of(bed.program->store()).keep(kept));
        Controller controller(*bed.program);
        MoneyDialog money(controller);
        QVERIFY(money.history().write(dir.filePath(u"all.csv"_qs)));
        const QByteArrayList lines = readFile(dir.filePath(u"all.csv"_qs))->split('\n');
        QVERIFY(lines.first().startsWith("session,id,model"));
        QVERIFY(lines.at(1).startsWith("work,work0000,Qwen/"));
        QVERIFY(money.history().write(dir.filePath(u"all.json"_qs)));
        const auto json = QJsonDocument::fromJson(*readFile(dir.filePath(u"all.json"_qs)));
        QCOMPARE(json[u"receipts"][0][u"billed_usd"].toDouble(), 1.04);
        QVERIFY(!money.history().write(dir.filePath(u"nowhere/all.csv"_qs)));
    }

    void fourFifthsOfTheCapAreAWarningInWords()
    {
        WindowBed bed;
        Session session = WindowBed::session(u"work"_qs, Phase::Ready);
        bed.save(session);
        const double hours = double(monthCostOf(*bed.program, bed.program->clock().now()).startedHours);
        QVERIFY(writePrivate(bed.program->paths().envFile(),
                             "MONTH_CAP_USD=" + QByteArray::number(hours * 0.52 / 0.855) + "\n"));
        Controller controller(*bed.program);
        MoneyDialog money(controller);
        QCOMPARE(money.budget().findChild<QProgressBar *>()->value(), 85);
        bool isWarned = false;
        for (const QLabel *label : money.budget().findChildren<QLabel *>())
            isWarned = isWarned || label->text().startsWith(u"Warning: 85 %"_qs);
        QVERIFY(isWarned);
    }

    void aReceiptIsReadWholeWithWhatWasPaidBesideTheVm()
    {
        WindowBed bed;
        const QDateTime now = bed.program->clock().now();
        Receipt kept = receipt(u"work"_qs, now.addDays(-1));
        Extra volume;
        volume.label = u"cache"_qs;
        volume.gigabytes = 100;
        volume.monthlyPerGb = Money::dollars(0.1);
        volume.created = kept.created;
        kept.extras = {volume};
        kept.leftovers = {u"image 4711"_qs};
        Receipt blind = receipt(u"blind"_qs, now.addDays(-2));
        blind.hourly.reset();
        blind.usage = {};
        const ReceiptBook book = ReceiptBook::of(bed.program->store());
        QVERIFY(book.keep(kept) && book.keep(blind));
        Controller controller(*bed.program);
        MoneyDialog money(controller);
        money.show();
        money.showTab(MoneyDialog::Tab::History);
        auto *words = shown<QLabel>(money, u"Receipt"_qs);
        QVERIFY(words);
        QCOMPARE(words->text(),
                 u"VM 7 (g2-gpu-rtx4000a1-s, us-ord): 2 started hour(s) at US$0.52/h, US$1.04.\n"
                 "Volume cache, 100.0 GB: US$0.03.\n"
                 "In all: US$1.07.\n"
                 "400,000 tokens of prompts and 600,000 of answers. A million of them costs US$1.04.\n"_qs
                     + idleCostText(Money::dollars(0.52), 0.5) + u"\nLeft behind, delete it by hand: image 4711"_qs);
        money.history().findChild<QTableWidget *>()->selectRow(1);
        QVERIFY2(words->text().contains(u"2 started hour(s); the price is unknown."_qs), qPrintable(words->text()));
        QVERIFY(words->text().contains(u"How many tokens were used is unknown"_qs));
    }

    void capsAreSetReadBackAndSaidInWords()
    {
        WindowBed bed;
        QVERIFY(writePrivate(bed.program->paths().envFile(), "# mine\nREGION=us-ord\n"));
        Controller controller(*bed.program);
        MoneyDialog money(controller);
        QSignalSpy changed(&money, &MoneyDialog::capsChanged);
        money.show();
        auto *month = shown<QDoubleSpinBox>(money, u"Most a month may cost, in US dollars"_qs);
        auto *ends = money.findChild<QCheckBox *>();
        auto *set = shown<QPushButton>(money, u"Set caps"_qs);
        QVERIFY(month && ends && set);
        QVERIFY(!set->isEnabled() && !ends->isEnabled()); // nothing to set, and no cap to be reached
        month->setValue(40);
        ends->setChecked(true);
        money.budget().read(); // what was begun stays
        QCOMPARE(month->value(), 40.0);
        auto *words = shown<QLabel>(money, u"What the caps do"_qs);
        QVERIFY2(words->text().contains(u"what runs ends with the hour that is paid. You are warned when 80 %"_qs),
                 qPrintable(words->text()));
        set->click();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(*readFile(bed.program->paths().envFile()),
                 QByteArray("# mine\nREGION=us-ord\nMONTH_CAP_USD=40.00\nMONTH_CAP_ENDS_SESSIONS=true\n"));
        QCOMPARE(monthCapOf(*bed.program), std::optional(Money::dollars(40)));
        QCOMPARE(shown<QLabel>(money, u"Whether the caps are set"_qs)->text(),
                 u"Set, and read back from the settings."_qs);
        QVERIFY(!set->isEnabled());
        month->setValue(0);
        set->click();
        QCOMPARE(*readFile(bed.program->paths().envFile()),
                 QByteArray("# mine\nREGION=us-ord\nMONTH_CAP_ENDS_SESSIONS=true\n"));
    }

    void itComesBackInTheSizeInWhichItWasClosed()
    {
        WindowBed bed;
        Controller controller(*bed.program);
        QSize closed;
        {
            MoneyDialog money(controller);
            closed = money.size() + QSize(-30, -20);
            money.show();
            money.resize(closed);
            money.close();
        }
        QCOMPARE(MoneyDialog(controller).size(), closed);
    }

    void anAccountThatCannotBeAskedIsUnknownAndSaysWhy()
    {
        WindowBed bed;
        Controller controller(*bed.program);
        MoneyDialog money(controller);
        money.budget().askAccount();
        QTRY_VERIFY_WITH_TIMEOUT(money.budget().isAnswered(), 60000);
        bool isSaid = false;
        for (const QLabel *label : money.budget().findChildren<QLabel *>())
            isSaid = isSaid || label->text().contains(u"Linode was not asked with success"_qs);
        QVERIFY(isSaid);
    }

    void whatIsLeftOverHasAButtonEachAndWhatIsForeignHasNone()
    {
        WindowBed bed;
        Controller controller(*bed.program);
        MoneyDialog money(controller);
        money.leftovers().take(LeftoverList{{leftover(LeftoverKind::Vm, u"coder-1-orphan"_qs),
                                             leftover(LeftoverKind::Firewall, u"coder-1-wall"_qs),
                                             leftover(LeftoverKind::Vm, u"coder-9-theirs"_qs, false)},
                                            {LeftoverKind::Volume}});
        QCOMPARE(buttonNames(money.leftovers()),
                 QStringList({u"Keep coder-1-orphan"_qs, u"Delete coder-1-orphan"_qs, u"Delete coder-1-wall"_qs}));
        money.leftovers().take(fail(ErrorCode::NetworkUnreachable, {}));
        QVERIFY(buttonNames(money.leftovers()).isEmpty());
        QVERIFY(money.leftovers().findChild<QLabel *>()->text().startsWith(u"What is left over is unknown"_qs));
    }
};
CODER_TEST(TstMoneyDialog);
#include "tst_moneydialog.moc"
