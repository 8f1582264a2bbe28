// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/checkup.h"

#include <QStringList>

namespace coder {

// A part of what a check tells: a heading, sentences, and perhaps a table, whose first row is its header.
struct ReportSection
{
    QString title;
    QStringList lines;
    QList<QStringList> table;
};

// The same parts for every check, however thorough: the result, hardware, topology, tensor parallel, memory, NCCL,
// tokens, recommendations.
QList<ReportSection> checkReport(const Checkup &found);

// As plain text, its tables in columns.
QString reportText(const QList<ReportSection> &report);
// As rich text for a reading view; all that was read from the VM is escaped.
QString reportHtml(const QList<ReportSection> &report);

} // namespace coder
