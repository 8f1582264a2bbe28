// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessionlist.h"

#include "app/desktop/sessionreading.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace coder {
namespace {

// Air between the columns, and an action that looks like one.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != int(SessionColumn::Action))
            return;
        option->font.setUnderline(true);
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
    }

public:
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(18, 0);
    }
};

bool isAction(const QModelIndex &at)
{
    return at.column() == int(SessionColumn::Action) && !at.data().toString().isEmpty();
}

} // namespace

SessionList::SessionList(Controller &controller, QWidget *parent)
    : QWidget(parent)
    , m_model(controller)
    , m_filter(m_model)
    , m_faces(new QStackedWidget(this))
    , m_table(new QTableView(this))
{
    setUpTable();
    m_faces->addWidget(m_table);
    m_faces->addWidget(makeEmpty());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_faces, 1);

    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &at) {
        if (!isAction(at))
            Q_EMIT opened(at.data(SessionTableModel::NameRole).toString());
    });
    connect(m_table, &QTableView::clicked, this, &SessionList::takeClick);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SessionList::takeMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SessionList::selectionChanged);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, signal, this, &SessionList::chooseFace);
    chooseFace();
}

// The second click of a double click is not a second wish.
void SessionList::takeClick(const QModelIndex &at)
{
    if (!isAction(at))
        return;
    const bool isRepeated = m_sinceAction.isValid() && !m_sinceAction.hasExpired(QApplication::doubleClickInterval());
    m_sinceAction.start();
    if (!isRepeated)
        Q_EMIT actionAsked(at.data(SessionTableModel::NameRole).toString());
}

void SessionList::takeMenu(const QPoint &at)
{
    if (!selected().isEmpty())
        Q_EMIT menuAsked(m_table->viewport()->mapToGlobal(at));
}

void SessionList::setUpTable()
{
    m_table->setModel(&m_filter);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    m_table->setAccessibleName(tr("Sessions"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 14);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(SessionColumn::Name), Qt::AscendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns = new ColumnWidths(*m_table, int(SessionColumn::Model),
                                 {int(SessionColumn::Up), int(SessionColumn::Plan), int(SessionColumn::Model)});
}

QWidget *SessionList::makeEmpty()
{
    auto *empty = new QWidget(this);
    m_emptyTitle = new QLabel(empty);
    QFont large = m_emptyTitle->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_emptyTitle->setFont(large);
    m_emptyTitle->setWordWrap(true);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_new = new QPushButton(tr("New session…"), empty);
    connect(m_new, &QPushButton::clicked, this, &SessionList::newSessionAsked);
    auto *layout = new QVBoxLayout(empty);
    layout->addStretch();
    layout->addWidget(m_emptyTitle);
    layout->addSpacing(12);
    layout->addWidget(m_new, 0, Qt::AlignHCenter);
    layout->addStretch();
    return empty;
}

void SessionList::chooseFace()
{
    m_faces->setCurrentIndex(m_filter.rowCount() > 0 ? 0 : 1);
    if (m_filter.rowCount() > 0 && selected().isEmpty())
        m_table->selectRow(0);
}

QString SessionList::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.first().data(SessionTableModel::NameRole).toString();
}

void SessionList::select(const QString &name)
{
    for (int row = 0; row < m_filter.rowCount(); ++row)
        if (m_filter.index(row, 0).data(SessionTableModel::NameRole).toString() == name)
            m_table->selectRow(row);
}

// Made when first wanted, as is all that a start does not show.
void SessionList::makeWords()
{
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("Sessions with these words"));
    m_words->setAccessibleName(tr("Filter of the sessions"));
    m_words->setClearButtonEnabled(true);
    qobject_cast<QBoxLayout *>(layout())->insertWidget(0, m_words);
    setTabOrder(m_words, m_table);
    connect(m_words, &QLineEdit::textChanged, &m_filter, &SessionFilter::setWords);
}

void SessionList::showFilter()
{
    if (!m_words)
        makeWords();
    m_words->show();
    m_words->setFocus();
    m_words->selectAll();
}

bool SessionList::hideFilter()
{
    if (!m_words || m_words->isHidden())
        return false;
    m_words->clear();
    m_words->hide();
    m_table->setFocus();
    return true;
}

void SessionList::setEndedShown(bool shown)
{
    m_filter.setEndedShown(shown);
}

void SessionList::tick(const MoneyReading &money, const QDateTime &now)
{
    // Told once a minute, for the order and for screen readers: that sorts and filters all rows. In between the rows
    // that are seen are drawn anew.
    if (!m_told.isValid() || m_told.secsTo(now) < 0 || m_told.secsTo(now) >= 60) {
        m_model.tick();
        m_told = now;
    } else {
        m_table->viewport()->update();
    }
    m_columns->fit();
    if (const QString title = emptyTitle(money, now); m_emptyTitle->text() != title)
        m_emptyTitle->setText(title);
}

} // namespace coder
