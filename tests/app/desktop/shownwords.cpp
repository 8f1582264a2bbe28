// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/shownwords.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QWizardPage>
#include <QXmlStreamReader>

namespace coder::test {
namespace {

QString plain(QString text)
{
    return text.remove(u'&');
}

QStringList cellsOf(const QAbstractItemView &view)
{
    const QAbstractItemModel *model = view.model();
    QStringList words;
    for (int column = 0; model && column < model->columnCount(); ++column) {
        words << model->headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model->rowCount(); ++row)
            words << model->index(row, column).data().toString()
                  << model->index(row, column).data(Qt::AccessibleTextRole).toString();
    }
    return words;
}

QStringList partsOf(const QWidget &widget)
{
    QStringList words;
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            words << tabs->tabText(i);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        for (int i = 0; i < box->count(); ++i)
            words << box->itemText(i);
    if (const auto *page = qobject_cast<const QWizardPage *>(&widget))
        words << page->title() << page->subTitle();
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
        view && !qobject_cast<const QHeaderView *>(view))
        words << cellsOf(*view);
    return words;
}

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        return group->title();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->placeholderText();
    return {};
}

QList<QWidget *> visibleIn(const QWidget &window)
{
    QList<QWidget *> shown = window.findChildren<QWidget *>();
    shown.removeIf([&](const QWidget *widget) { return !widget->isVisibleTo(&window); });
    return shown;
}

bool isClipped(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || !label->pixmap().isNull())
            return false;
        return label->wordWrap() ? label->heightForWidth(label->width()) > label->height()
                                 : label->minimumSizeHint().width() > label->width();
    }
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button && !button->text().isEmpty() && button->minimumSizeHint().width() > button->width();
}

QString keyIn(const QString &text)
{
    const QKeySequence sequence = QKeySequence::mnemonic(text);
    return sequence.isEmpty() ? QString() : sequence.toString(QKeySequence::PortableText).right(1);
}

} // namespace

QSet<QString> shownWords(const QWidget &window)
{
    QStringList words{window.windowTitle()};
    for (const QWidget *widget : visibleIn(window))
        words << plain(textOf(*widget)) << widget->toolTip() << widget->accessibleName()
              << widget->accessibleDescription() << partsOf(*widget);
    for (const QAction *action : window.findChildren<QAction *>())
        words << plain(action->text());
    for (QString &word : words)
        word = plain(word);
    return {words.begin(), words.end()};
}

QSet<QString> actionWords(const QMenu &menu)
{
    QSet<QString> words;
    for (const QAction *action : menu.findChildren<QAction *>())
        words << plain(action->text());
    return words;
}

QSet<QString> otherInCatalogue(const QString &language)
{
    QFile file(QStringLiteral(CODER_SOURCE_DIR "/translations/coder_%1.ts").arg(language));
    QSet<QString> english;
    if (!file.open(QIODevice::ReadOnly))
        return english;
    QString source;
    for (QXmlStreamReader reader(&file); !reader.atEnd(); reader.readNext()) {
        if (!reader.isStartElement())
            continue;
        if (reader.name() == u"source")
            source = plain(reader.readElementText());
        else if (reader.name() == u"translation" && !reader.attributes().hasAttribute(u"type"_qs)
                 && plain(reader.readElementText(QXmlStreamReader::IncludeChildElements)) != source)
            english << source;
    }
    return english;
}

QStringList clippedIn(const QWidget &window)
{
    QStringList clipped;
    for (const QWidget *widget : visibleIn(window))
        if (isClipped(*widget))
            clipped << textOf(*widget);
    return clipped;
}

QString keysOf(const QWidget &window)
{
    QString keys;
    for (const QWidget *widget : visibleIn(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QGroupBox *>(widget)
            || (label && label->buddy()))
            keys += keyIn(textOf(*widget));
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                keys += keyIn(tabs->tabText(i));
        if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
            for (const QAction *action : bar->actions())
                keys += keyIn(action->text());
    }
    return keys;
}

QString keysOf(const QMenu &menu)
{
    QString keys;
    for (const QAction *action : menu.actions())
        if (action->isVisible())
            keys += keyIn(action->text());
    return keys;
}

QString doubleKeys(const QString &keys)
{
    QString more;
    for (const QChar key : keys)
        if (keys.count(key) > 1 && !more.contains(key))
            more += key;
    return more;
}

} // namespace coder::test
