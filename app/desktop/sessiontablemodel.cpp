// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessiontablemodel.h"

#include "app/desktop/sessionreading.h"

#include <algorithm>

namespace coder {

SessionTableModel::SessionTableModel(Controller &controller, QObject *parent)
    : QAbstractTableModel(parent)
    , m_controller(controller)
    , m_rows(controller.sessions())
{
    connect(&controller, &Controller::sessionChanged, this, &SessionTableModel::take);
    connect(&controller, &Controller::guardHeard, this, &SessionTableModel::hear);
}

int SessionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SessionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : sessionColumns;
}

QVariant SessionTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Session &session = m_rows.at(index.row());
    const auto column = SessionColumn(index.column());
    if (role == NameRole)
        return session.name;
    if (role != Qt::DisplayRole && role != SortRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const auto guard = column == SessionColumn::Ends ? m_controller.guard(session.name) : std::nullopt;
    if (role == SortRole)
        return sortKeyOf(session, column, m_controller.clock().now(), guard);
    const Cell cell = cellOf(session, column, m_controller.clock().now(), guard);
    return role == Qt::DisplayRole ? cell.text : cell.spoken;
}

QVariant SessionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = SessionColumn(section);
    if (role == Qt::DisplayRole && column == SessionColumn::Action)
        return QString(); // the cells say it
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(columnTitle(column)) : QVariant();
}

void SessionTableModel::tick()
{
    if (m_rows.isEmpty())
        return;
    const int last = int(m_rows.size()) - 1;
    Q_EMIT dataChanged(index(0, int(SessionColumn::Up)), index(last, int(SessionColumn::Ends)),
                       {Qt::DisplayRole, SortRole, Qt::AccessibleTextRole});
}

// Every ten seconds of each VM: one cell.
void SessionTableModel::hear(const QString &name)
{
    const qsizetype row = find(name);
    if (row < 0 || !m_rows.at(row).mayBeRented())
        return;
    const QModelIndex cell = index(int(row), int(SessionColumn::Ends));
    Q_EMIT dataChanged(cell, cell, {Qt::DisplayRole, SortRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
}

qsizetype SessionTableModel::find(const QString &name) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Session &session) { return session.name == name; });
    return found == m_rows.end() ? -1 : found - m_rows.begin();
}

void SessionTableModel::take(const std::optional<Session> &before, const std::optional<Session> &after)
{
    const qsizetype row = find(after ? after->name : before->name);
    if (after && row >= 0) {
        m_rows[row] = *after;
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), sessionColumns - 1));
    } else if (after) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
        m_rows << *after;
        endInsertRows();
    } else if (row >= 0) {
        beginRemoveRows({}, int(row), int(row));
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

SessionFilter::SessionFilter(SessionTableModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SessionTableModel::SortRole);
    setDynamicSortFilter(true);
    setSourceModel(&model);
}

void SessionFilter::setWords(const QString &words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void SessionFilter::setEndedShown(bool shown)
{
    m_isEndedShown = shown;
    invalidateFilter();
}

bool SessionFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = sourceModel();
    const int phase = model->index(row, int(SessionColumn::State), parent).data(SessionTableModel::SortRole).toInt();
    if (!m_isEndedShown && Phase(phase) == Phase::Destroyed)
        return false;
    if (m_words.isEmpty())
        return true;
    QString all;
    for (int column = 0; column < sessionColumns; ++column)
        all += model->index(row, column, parent).data().toString() + QLatin1Char('\n');
    return std::ranges::all_of(m_words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace coder
