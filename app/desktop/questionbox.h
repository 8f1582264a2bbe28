// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

#include <QMessageBox>

namespace coder {

// A box over `parent` that blocks nothing and deletes itself, wide enough for whole sentences; its words are plain text
// that can be copied. The caller adds the buttons and opens it.
QMessageBox *makeQuestion(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text,
                          const QString &more);

// "NAME (VM LABEL): billed so far US$1.04.", or that it is unknown.
QString vmLine(const Session &session, const QDateTime &now);

} // namespace coder
