// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/comparisonreading.h"

#include <QTableWidget>

namespace coder {

// A column for each run, after one that tells what a row is. As high as its rows, because what lies around it scrolls;
// long cells wrap, so that five runs are seen beside each other.
class RunTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit RunTable(const QString &name, QWidget *parent = nullptr);
    void fill(const QString &corner, const QStringList &heads, const QList<ComparisonRow> &rows);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace coder
