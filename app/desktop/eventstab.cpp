// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/eventstab.h"

#include "app/desktop/copyrows.h"
#include "app/words/format.h"
#include "core/base/files.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>

namespace coder {
namespace {

constexpr qsizetype shownLines = 1000;

// A step's name is for looking it up; a time is for reading.
QString detailText(const QString &detail, const QDateTime &now)
{
    const QDateTime time = fromIso(detail);
    return time.isValid() ? clockText(time, now) : detail;
}

QTreeWidgetItem *itemOf(const QByteArray &line, const QDateTime &now)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return new QTreeWidgetItem({clockText(fromIso(json[u"time"].toString()), now), eventText(json[u"event"].toString()),
                                detailText(json[u"detail"].toString(), now)});
}

} // namespace

QString eventText(const QString &event)
{
    if (event == u"step"_qs)
        return EventsTab::tr("Step");
    if (event == u"extended"_qs)
        return EventsTab::tr("Latest end moved");
    if (event == u"heal"_qs)
        return EventsTab::tr("Healing tried");
    if (event == u"heal-failed"_qs)
        return EventsTab::tr("That did not help");
    if (event == u"heal-asks"_qs)
        return EventsTab::tr("Healing stopped");
    if (event == u"healed"_qs)
        return EventsTab::tr("Healed");
    return event == u"destroyed"_qs ? EventsTab::tr("Destroyed") : event;
}

EventsTab::EventsTab(Controller &controller, QWidget *parent)
    : QTreeWidget(parent)
    , m_controller(controller)
{
    setAccessibleName(tr("Events"));
    setHeaderLabels({tr("Time"), tr("Event"), tr("Detail")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    makeRowsCopyable(*this);
}

void EventsTab::open(const QString &name)
{
    m_name = name;
    m_size = -1;
    clear();
    if (isVisible())
        refresh();
}

void EventsTab::refresh()
{
    const QString path = m_controller.program().store().folder(m_name) + QStringLiteral("/events.jsonl");
    const qint64 size = QFileInfo(path).size();
    if (size == m_size)
        return;
    m_size = size;
    const auto bytes = readFile(path);
    if (!bytes)
        return;
    const QDateTime now = m_controller.clock().now();
    const QList<QByteArray> lines = bytes->trimmed().split('\n');
    QList<QTreeWidgetItem *> items;
    for (qsizetype i = lines.size() - 1; i >= std::max<qsizetype>(0, lines.size() - shownLines); --i)
        items << itemOf(lines.at(i), now);
    clear();
    addTopLevelItems(items);
}

void EventsTab::showEvent(QShowEvent *event)
{
    QTreeWidget::showEvent(event);
    refresh();
}

} // namespace coder
