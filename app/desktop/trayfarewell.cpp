// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayfarewell.h"

#include "app/desktop/about.h"
#include "app/desktop/preferencesautostart.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace coder {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TrayFarewell)
};

const QString wasTold = QStringLiteral("told/closing-hides");

} // namespace

void sayOnceThatTheTrayGoesOn(Preferences &preferences, const QProcessEnvironment &environment)
{
    if (preferences.isReadOnly() || !preferences.remembered(wasTold).isEmpty())
        return;
    preferences.remember(wasTold, u"yes"_qs);
    auto *box = new QMessageBox(QMessageBox::Information, appName(),
                                Words::tr("The window is closed; the program goes on in the tray, where sessions are "
                                          "seen and can be destroyed. Start it at login, too?"),
                                QMessageBox::Yes | QMessageBox::No);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->button(QMessageBox::Yes)->setText(Words::tr("&Start at login"));
    box->button(QMessageBox::No)->setText(Words::tr("&Not now"));
    box->setDefaultButton(QMessageBox::No);
    box->setEscapeButton(QMessageBox::No);
    QObject::connect(box->button(QMessageBox::Yes), &QPushButton::clicked, &preferences, [&preferences, environment] {
        if (setAutostart(environment, QCoreApplication::applicationFilePath(), true))
            preferences.set(preference::startAtLogin, u"true"_qs);
    });
    box->show();
}

} // namespace coder
