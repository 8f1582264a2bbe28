// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/questionbox.h"

#include "app/desktop/sessionreading.h"

#include <QCoreApplication>
#include <QLabel>
#include <QScreen>

#include <algorithm>

namespace coder {
namespace {

struct Questions
{
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

constexpr int widestText = 780; // Qt's boxes are never wider than 1000 pixels

} // namespace

QMessageBox *makeQuestion(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text,
                          const QString &more)
{
    auto *made = new QMessageBox(icon, title, text, QMessageBox::NoButton, parent);
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setTextFormat(Qt::PlainText);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    made->setInformativeText(more);
    made->setWindowModality(Qt::WindowModal);
    // Qt breaks long lines early. The label stays where Qt lays the box out anew, as it does for details.
    const QScreen *screen = made->screen();
    const int most = std::min(screen ? screen->availableSize().width() / 2 : 480, widestText);
    for (QLabel *label : made->findChildren<QLabel *>(u"qt_msgbox_informativelabel"_qs))
        label->setMinimumWidth(std::min(made->fontMetrics().averageCharWidth() * 84, most));
    return made;
}

QString vmLine(const Session &session, const QDateTime &now)
{
    const QString vm = session.label.isEmpty() ? session.name : session.label;
    if (!billOf(session, now).billed && session.createAttempts > 0)
        return Questions::tr("%1 (VM %2): what it has cost so far is unknown.").arg(session.name, vm);
    //: A session, its VM, what it has cost so far.
    return Questions::tr("%1 (VM %2): billed so far %3.").arg(session.name, vm, billedText(session, now));
}

} // namespace coder
