// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/clearstyle.h"
#include "app/desktop/contrast.h"
#include "app/desktop/preferencestheme.h"
#include "app/desktop/quietlabel.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/trayicon.h"
#include "tests/support/runner.h"
#include "tests/windows/judge.h"
#include "tests/windows/scenes.h"

#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace coder;
using namespace coder::test;

namespace {

constexpr QSize smallScreen(960, 540); // a screen of 1920×1080 at 200 %

const QStringList themes{QStringLiteral("light"), QStringLiteral("dark")};

// Every finding in every window of a theme, as lines to read.
QString faultsOf(const QString &theme, const std::function<QStringList(QWidget &)> &judge, int *visited = nullptr)
{
    QStringList all;
    Scenes scenes(theme);
    scenes.visitAll([&](const QString &name, QWidget &window) {
        for (const QString &fault : judge(window))
            all << name + u": "_qs + fault;
        if (visited)
            ++*visited;
    });
    if (!scenes.problem().isEmpty())
        all << scenes.problem();
    for (const QString &fault : std::as_const(all))
        qWarning("%s", qPrintable(fault)); // a failure's message is cut off after some lines
    return all.join(u'\n');
}

} // namespace

class TstWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingThatTakesFocusHasANameOfItsOwn()
    {
        int visited = 0;
        QCOMPARE(faultsOf(themes.first(), namingFaults, &visited), QString());
        QVERIFY2(visited >= 30, qPrintable(QString::number(visited)));
    }

    // The preferences have more rows than there are letters; they are searched.
    void noTwoThingsShareALetter()
    {
        const auto judge = [](QWidget &window) {
            return window.inherits("coder::PreferencesDialog") ? QStringList() : mnemonicFaults(window);
        };
        const QString faults = faultsOf(themes.first(), judge);
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }

    void nothingIsCutOff()
    {
        const QString faults = faultsOf(themes.first(), clippingFaults);
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }

    // As a desktop's own setting makes them.
    void nothingIsCutOffInLettersOfTwiceTheSize()
    {
        if (QGuiApplication::primaryScreen()->size().width() < 1920)
            QSKIP("on a screen of 1920 × 1080, which a test of its own has");
        const QFont before = QApplication::font();
        const auto restored = qScopeGuard([before] { QApplication::setFont(before); });
        writeLarge();
        const QString faults = faultsOf(themes.first(), clippingFaults);
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }

    void theTableOfANarrowWindowHasAllThatMatters()
    {
        Scenes scenes(themes.first());
        bool isJudged = false;
        scenes.visitAll([&](const QString &name, QWidget &window) {
            if (name != u"window"_qs)
                return;
            const auto *table = window.findChild<QTableView *>();
            const auto hidden = [&] {
                QList<int> columns;
                for (int column = 0; column < table->horizontalHeader()->count(); ++column)
                    if (table->isColumnHidden(column))
                        columns << column;
                return columns;
            };
            const QSize before = window.size();
            QCOMPARE(hidden(), QList<int>());
            window.resize(800, window.height());
            QTRY_VERIFY(hidden().contains(int(SessionColumn::Up)));
            QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
            for (const auto column : {SessionColumn::Name, SessionColumn::State, SessionColumn::Model,
                                      SessionColumn::Billed, SessionColumn::Ends, SessionColumn::Action})
                QVERIFY(!table->isColumnHidden(int(column)));
            window.resize(before);
            QTRY_COMPARE(hidden(), QList<int>());
            isJudged = true;
        });
        QVERIFY(isJudged);
    }

    void everyWindowFitsASmallScreen()
    {
        QCOMPARE(faultsOf(themes.first(),
                          [](QWidget &window) {
                              const QSize least = window.minimumSizeHint().expandedTo(window.minimumSize());
                              const bool isFitting =
                                  least.width() <= smallScreen.width() && least.height() <= smallScreen.height();
                              return isFitting ? QStringList()
                                               : QStringList(u"needs %1×%2"_qs.arg(least.width()).arg(least.height()));
                          }),
                 QString());
    }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<QString>("theme");
        for (const QString &theme : themes)
            QTest::newRow(qPrintable(theme)) << theme;
    }
    void everyTextCanBeRead()
    {
        QFETCH(const QString, theme);
        QCOMPARE(faultsOf(theme, contrastFaults), QString());
    }

    void ourColoursCanBeRead_data() { everyTextCanBeRead_data(); }
    void ourColoursCanBeRead()
    {
        QFETCH(const QString, theme);
        const QPalette palette = themePalette(theme, QPalette());
        const auto check = [&](QPalette::ColorRole ink, QPalette::ColorRole paper) {
            const double found = contrast(palette.color(ink), palette.color(paper));
            QVERIFY2(found >= readableContrast, qPrintable(u"%1 on %2: %3"_qs.arg(ink).arg(paper).arg(found)));
        };
        check(QPalette::Text, QPalette::Base);
        check(QPalette::Text, QPalette::AlternateBase);
        check(QPalette::WindowText, QPalette::Window);
        check(QPalette::ButtonText, QPalette::Button);
        check(QPalette::HighlightedText, QPalette::Highlight);
        check(QPalette::ToolTipText, QPalette::ToolTipBase);
        check(QPalette::PlaceholderText, QPalette::Base);
        for (const auto paper : {QPalette::Window, QPalette::Base, QPalette::AlternateBase})
            check(QPalette::Link, paper);
        QVERIFY(contrast(quietInk(palette), palette.color(QPalette::Window)) >= readableContrast);
    }

    void boxesAndChoicesHaveAnOutlineThatIsSeen_data() { everyTextCanBeRead_data(); }
    void boxesAndChoicesHaveAnOutlineThatIsSeen()
    {
        QFETCH(const QString, theme);
        QApplication::setStyle(QStringLiteral("Fusion"));
        drawClearOutlines();
        applyTheme(theme, QPalette());
        QCheckBox box;
        QRadioButton choice;
        for (QAbstractButton *button :
             {static_cast<QAbstractButton *>(&box), static_cast<QAbstractButton *>(&choice)}) {
            button->resize(button->sizeHint());
            const QImage drawn = button->grab().toImage();
            const QColor ground = QApplication::palette().color(QPalette::Window);
            for (const int y : {drawn.height() / 2 - 1, drawn.height() / 2 + 1}) {
                double most = 0; // of the left edge, where a line across meets the outline first
                for (int x = 0; x < drawn.height() / 2 - 2; ++x)
                    most = std::max(most, contrast(drawn.pixelColor(x, y), ground));
                QVERIFY2(
                    most >= 3,
                    qPrintable(u"%1: %2"_qs.arg(QString::fromLatin1(button->metaObject()->className())).arg(most)));
            }
        }
    }

    void theTrayIconIsSeenOnEitherPanel()
    {
        for (const auto &[ink, panel] : {std::pair{TrayInk::ForDarkPanel, QColor(0x30, 0x30, 0x30)},
                                         std::pair{TrayInk::ForLightPanel, QColor(0xf0, 0xf0, 0xf0)}})
            for (const auto shape : {TrayShape::Hollow, TrayShape::Solid, TrayShape::Clock, TrayShape::Triangle}) {
                const QImage drawn = trayIcon(shape, ink).pixmap(22, 22).toImage();
                double most = 0;
                for (int y = 0; y < drawn.height(); ++y)
                    for (int x = 0; x < drawn.width(); ++x)
                        if (const QColor pixel = drawn.pixelColor(x, y); pixel.alpha() > 200)
                            most = std::max(most, contrast(pixel, panel));
                QVERIFY2(most >= readableContrast, qPrintable(QString::number(most)));
            }
    }

    // The judges themselves: each finds what it is for.
    void theJudgesSeeWhatIsWrong()
    {
        QWidget window;
        window.resize(200, 60);
        auto *cut = new QLabel(u"much more text than there is room for"_qs, &window);
        cut->setGeometry(0, 0, 40, 20);
        auto *faint = new QLabel(u"faint"_qs, &window);
        faint->setGeometry(60, 0, 80, 40);
        QPalette palette = faint->palette();
        palette.setColor(QPalette::WindowText, palette.color(QPalette::Window).darker(110));
        faint->setPalette(palette);
        for (const int x : {0, 100}) {
            auto *button = new QPushButton(u"&Same"_qs, &window);
            button->setGeometry(x, 40, 90, 10);
        }
        window.show();
        QCOMPARE(clippingFaults(window).size(), 3); // the label, and two buttons that are too low
        QCOMPARE(contrastFaults(window).size(), 1);
        QCOMPARE(namingFaults(window).size(), 1);
        QCOMPARE(mnemonicFaults(window).size(), 1);
        window.findChild<QPushButton *>()->setText({});
        QVERIFY(namingFaults(window).join(u'\n').contains(u"has no name"_qs));
    }

    void quietTextFollowsThePalette()
    {
        QWidget window;
        const QuietLabel label(u"quiet"_qs, &window);
        window.show();
        for (const QString &theme : themes) {
            applyTheme(theme, QPalette());
            QCoreApplication::sendPostedEvents();
            QTRY_VERIFY(
                contrast(label.palette().color(QPalette::WindowText), QApplication::palette().color(QPalette::Window))
                >= readableContrast);
        }
    }
};

CODER_TEST(TstWindows);
#include "tst_windows.moc"
