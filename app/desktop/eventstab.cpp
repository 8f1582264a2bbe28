// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/eventstab.h"

#include "app/desktop/copyrows.h"
#include "app/words/format.h"
#include "core/base/files.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace coder {
namespace {

constexpr qsizetype shownLines = 1000;

struct EventName
{
    const char *id;
    const char *words;
};

constexpr std::array eventNames = {
    EventName{"step", QT_TRANSLATE_NOOP("coder::EventsTab", "Step")},
    EventName{"extended", QT_TRANSLATE_NOOP("coder::EventsTab", "Latest end moved")},
    EventName{"idle-limit", QT_TRANSLATE_NOOP("coder::EventsTab", "Idle limit set")},
    EventName{"heal", QT_TRANSLATE_NOOP("coder::EventsTab", "Healing tried")},
    EventName{"heal-failed", QT_TRANSLATE_NOOP("coder::EventsTab", "That did not help")},
    EventName{"heal-asks", QT_TRANSLATE_NOOP("coder::EventsTab", "Healing stopped")},
    EventName{"hold-failed", QT_TRANSLATE_NOOP("coder::EventsTab", "The guard was not told of work")},
    EventName{"month-cap", QT_TRANSLATE_NOOP("coder::EventsTab", "Ends with the paid hour: the month's cap")},
    EventName{"healed", QT_TRANSLATE_NOOP("coder::EventsTab", "Healed")},
    EventName{"connection-lost", QT_TRANSLATE_NOOP("coder::EventsTab", "Connection lost")},
    EventName{"connection-back", QT_TRANSLATE_NOOP("coder::EventsTab", "Connected again")},
    EventName{"switch", QT_TRANSLATE_NOOP("coder::EventsTab", "Another model or profile")},
    EventName{"switch-refused", QT_TRANSLATE_NOOP("coder::EventsTab", "Model not switched")},
    EventName{"switch_refused", QT_TRANSLATE_NOOP("coder::EventsTab", "Model not switched")},
    EventName{"switch-back", QT_TRANSLATE_NOOP("coder::EventsTab", "Former model taken back")},
    EventName{"switch_undone", QT_TRANSLATE_NOOP("coder::EventsTab", "Former model taken back")},
    EventName{"destroyed", QT_TRANSLATE_NOOP("coder::EventsTab", "Destroyed")},
};

// A step's name is for looking it up; a time is for reading.
QString detailText(const QString &detail, const QDateTime &now)
{
    const QDateTime time = fromIso(detail);
    return time.isValid() ? clockText(time, now) : detail;
}

QTreeWidgetItem *itemOf(const QByteArray &line, const QDateTime &now)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return new QTreeWidgetItem({clockText(fromIso(json[u"time"].toString()), now),
                                eventText(json[u"event"].toString(), json[u"detail"].toString()),
                                detailText(json[u"detail"].toString(), now)});
}

} // namespace

QString eventText(const QString &event, const QString &detail)
{
    const bool isIdle = detail == u"idle"_qs;
    if (event == u"guard-warned"_qs)
        return isIdle ? EventsTab::tr("Idle: the VM ends soon") : EventsTab::tr("Latest end is near");
    if (event == u"guard-due"_qs)
        return isIdle ? EventsTab::tr("Idle for too long") : EventsTab::tr("Latest end reached");
    for (const auto &[id, words] : eventNames)
        if (event == QLatin1String(id))
            return EventsTab::tr(words);
    return event;
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
