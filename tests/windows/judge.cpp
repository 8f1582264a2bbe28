// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/windows/judge.h"

#include "app/desktop/contrast.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QGroupBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>

namespace coder::test {
namespace {

QString words(const QString &text)
{
    return text.simplified().left(60);
}

QString placeOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

QString spoken(QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName(); // Qt reads a combo box's choice as its name
    QAccessibleInterface *reading = QAccessible::queryAccessibleInterface(&widget);
    return reading ? reading->text(QAccessible::Name) : QString();
}

// Parts that Qt makes inside its own widgets are the widget's business.
bool isInside(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return widget.objectName().startsWith(u"qt_"_qs) || qobject_cast<const QComboBox *>(parent)
           || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
           || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QAbstractItemView *>(parent);
}

template<class T>
QList<T *> seen(QWidget &window)
{
    QList<T *> found;
    for (T *widget : window.findChildren<T *>())
        if (widget->isVisibleTo(&window) && widget->window() == window.window())
            found << widget;
    return found;
}

QSize neededBy(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return {};
    if (!label.wordWrap())
        return label.sizeHint();
    return {label.minimumSizeHint().width(), label.heightForWidth(label.width())};
}

QSize neededBy(const QAbstractButton &button)
{
    const bool isText = !button.text().isEmpty() && !button.text().startsWith(u"qt_"_qs);
    // A button may be a little lower than it likes to be, never narrower.
    return isText ? QSize(button.sizeHint().width(), button.minimumSizeHint().height() - 2) : QSize();
}

QString shortage(const QWidget &widget, QSize needed, const QString &text)
{
    const bool isShort = widget.width() < needed.width() || widget.height() < needed.height();
    return isShort ? u"%1 “%2” has %3×%4 and needs %5×%6"_qs.arg(placeOf(widget), words(text))
                         .arg(widget.width())
                         .arg(widget.height())
                         .arg(needed.width())
                         .arg(needed.height())
                   : QString();
}

// Cut off by what it lies in; scroll areas may be scrolled downwards, never sideways.
QString outside(const QWidget &widget, const QString &text)
{
    for (const QWidget *parent = widget.parentWidget(); parent && !parent->isWindow();
         parent = parent->parentWidget()) {
        const QRect placed(widget.mapTo(parent, QPoint()), widget.size());
        const bool isViewport = qobject_cast<const QScrollArea *>(parent->parentWidget()) != nullptr;
        const bool isCut =
            isViewport ? placed.left() < 0 || placed.right() >= parent->width() : !parent->rect().contains(placed);
        if (isCut)
            return u"%1 “%2” is cut off by %3"_qs.arg(placeOf(widget), words(text), placeOf(*parent));
        if (isViewport)
            return {};
    }
    return {};
}

QColor groundOf(const QWidget &widget)
{
    for (const QWidget *each = &widget; each; each = each->parentWidget())
        if (each->autoFillBackground() || each->isWindow() || qobject_cast<const QAbstractScrollArea *>(each))
            return each->palette().color(each->backgroundRole());
    return widget.palette().color(QPalette::Window);
}

QChar letterOf(const QString &text)
{
    const QString keys = QKeySequence::mnemonic(text).toString(QKeySequence::PortableText);
    return keys.isEmpty() ? QChar() : keys.back();
}

void claim(QHash<QChar, QStringList> &claims, const QString &text)
{
    if (const QChar letter = letterOf(text); !letter.isNull())
        claims[letter] << text;
}

QStringList doubled(const QHash<QChar, QStringList> &claims, const QString &where)
{
    QStringList faults;
    for (auto it = claims.begin(); it != claims.end(); ++it)
        if (it->size() > 1)
            faults << u"Alt+%1 in %2: %3"_qs.arg(it.key()).arg(where, it->join(u", "_qs));
    return faults;
}

} // namespace

QStringList namingFaults(QWidget &window)
{
    QStringList faults;
    QHash<QString, int> named;
    for (QWidget *widget : seen<QWidget>(window)) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || isInside(*widget))
            continue;
        const QString name = spoken(*widget);
        if (name.isEmpty())
            faults << placeOf(*widget) + u" has no name"_qs;
        else if (++named[placeOf(*widget).section(u' ', 0, 0) + u' ' + name] > 1)
            faults << u"more than one %1 is named “%2”"_qs.arg(placeOf(*widget), name);
    }
    return faults;
}

QStringList clippingFaults(QWidget &window)
{
    QStringList faults;
    QList<const QWidget *> texts;
    for (const QLabel *label : seen<QLabel>(window))
        if (!label->text().isEmpty() && !isInside(*label)) {
            faults << shortage(*label, neededBy(*label), label->text()) << outside(*label, label->text());
            texts << label;
        }
    for (const QAbstractButton *button : seen<QAbstractButton>(window))
        if (!button->text().isEmpty() && !isInside(*button)) {
            faults << shortage(*button, neededBy(*button), button->text()) << outside(*button, button->text());
            texts << button;
        }
    for (const QWidget *one : texts)
        for (const QWidget *other : texts)
            if (one < other && one->parentWidget() == other->parentWidget()
                && one->geometry().intersects(other->geometry()))
                faults << placeOf(*one) + u" lies over "_qs + placeOf(*other);
    faults.removeAll(QString());
    return faults;
}

QStringList contrastFaults(QWidget &window)
{
    QStringList faults;
    for (const QLabel *label : seen<QLabel>(window)) {
        if (label->text().isEmpty() || !label->isEnabled())
            continue;
        const QColor ink = label->palette().color(label->foregroundRole());
        if (const double found = contrast(ink, groundOf(*label)); found < readableContrast)
            faults << u"“%1” has a contrast of %2"_qs.arg(words(label->text())).arg(found, 0, 'f', 2);
    }
    return faults;
}

QStringList mnemonicFaults(QWidget &window)
{
    QHash<QChar, QStringList> claims;
    for (const QAbstractButton *button : seen<QAbstractButton>(window))
        if (!isInside(*button) && button->isEnabled())
            claim(claims, button->text());
    for (const QLabel *label : seen<QLabel>(window))
        if (label->buddy() && label->buddy()->isEnabled())
            claim(claims, label->text());
    for (const QGroupBox *box : seen<QGroupBox>(window))
        claim(claims, box->title());
    for (const QTabBar *bar : seen<QTabBar>(window))
        for (int i = 0; i < bar->count(); ++i)
            claim(claims, bar->tabText(i));
    QStringList faults;
    for (const QMenuBar *bar : seen<QMenuBar>(window))
        for (const QAction *menu : bar->actions()) {
            claim(claims, menu->text());
            QHash<QChar, QStringList> inMenu;
            for (const QAction *action : menu->menu()->actions())
                if (action->isVisible())
                    claim(inMenu, action->text());
            faults << doubled(inMenu, menu->text());
        }
    return faults + doubled(claims, window.windowTitle());
}

} // namespace coder::test
