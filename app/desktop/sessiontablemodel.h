// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace coder {

// The sessions as a table: a lens on the controller. A change tells its row, a tick only the columns with times; it is
// never reset. Columns are SessionColumn's.
class SessionTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole, NameRole };

    explicit SessionTableModel(Controller &controller, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Time went on.
    void tick();

private:
    void take(const std::optional<Session> &before, const std::optional<Session> &after);
    void hear(const QString &name);
    qsizetype find(const QString &name) const;

    Controller &m_controller;
    QList<Session> m_rows;
};

// Sorts by the raw values and filters by words that every shown text may hold; destroyed ones only on demand.
class SessionFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit SessionFilter(SessionTableModel &model, QObject *parent = nullptr);
    void setWords(const QString &words);
    void setEndedShown(bool shown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    bool m_isEndedShown = false;
};

} // namespace coder
