// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/monthcap.h"
#include "app/desktop/budgettab.h"
#include "app/desktop/historytab.h"
#include "app/desktop/leftoverstab.h"
#include "app/desktop/moneydialog.h"
#include "core/base/files.h"
#include "core/session/receipts.h"
#include "tests/app/desktop/windowbed.h"
#include "tests/support/runner.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
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
