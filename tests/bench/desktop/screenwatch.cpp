// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desktop/screenwatch.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <cstdlib>
#include <poll.h>

namespace coder::bench {
namespace {

constexpr int smallest = 200; // pixels; helper windows are smaller

struct FreeWithC
{
    void operator()(void *memory) const { std::free(memory); }
};
template<class T>
using Owned = std::unique_ptr<T, FreeWithC>;

} // namespace

ScreenWatch::ScreenWatch(const QByteArray &display)
    : m_connection(xcb_connect(display.constData(), nullptr))
{
    if (xcb_connection_has_error(m_connection))
        return;
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
    const auto *damage = xcb_get_extension_data(m_connection, &xcb_damage_id);
    if (!damage || !damage->present)
        return;
    m_damageEvent = uint8_t(damage->first_event + XCB_DAMAGE_NOTIFY);
    const Owned<xcb_damage_query_version_reply_t> version(
        xcb_damage_query_version_reply(m_connection, xcb_damage_query_version(m_connection, 1, 1), nullptr));
    m_pidAtom = atom("_NET_WM_PID");
    const uint32_t wanted = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &wanted);
    xcb_flush(m_connection);
    m_isUsable = version && m_pidAtom != XCB_ATOM_NONE;
}

ScreenWatch::~ScreenWatch()
{
    xcb_disconnect(m_connection);
}

xcb_atom_t ScreenWatch::atom(const QByteArray &name)
{
    const Owned<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(
        m_connection, xcb_intern_atom(m_connection, 0, uint16_t(name.size()), name.constData()), nullptr));
    return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
}

// A window manager's frames are nobody's.
qint64 ScreenWatch::ownerOf(xcb_window_t window)
{
    const Owned<xcb_get_property_reply_t> reply(xcb_get_property_reply(
        m_connection, xcb_get_property(m_connection, 0, window, m_pidAtom, XCB_ATOM_CARDINAL, 0, 1), nullptr));
    if (!reply || xcb_get_property_value_length(reply.get()) != sizeof(uint32_t))
        return 0;
    return *static_cast<const uint32_t *>(xcb_get_property_value(reply.get()));
}

// Windows are watched from their birth.
void ScreenWatch::take(const xcb_generic_event_t &event)
{
    const uint8_t type = event.response_type & 0x7f;
    if (type == XCB_CREATE_NOTIFY) {
        const auto &created = reinterpret_cast<const xcb_create_notify_event_t &>(event);
        xcb_damage_create(m_connection, xcb_generate_id(m_connection), created.window,
                          XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
        xcb_flush(m_connection);
    } else if (type == m_damageEvent) {
        const auto &damaged = reinterpret_cast<const xcb_damage_notify_event_t &>(event);
        if (damaged.geometry.width >= smallest && damaged.geometry.height >= smallest)
            m_painted = damaged.drawable;
    }
}

void ScreenWatch::forget()
{
    const Owned<xcb_get_input_focus_reply_t> all(
        xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr)); // behind all before it
    while (const Owned<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)})
        take(*event);
}

qint64 ScreenWatch::waitForPaint(int patienceMs)
{
    const QDeadlineTimer deadline(patienceMs);
    pollfd readable{xcb_get_file_descriptor(m_connection), POLLIN, 0};
    while (!deadline.hasExpired()) {
        while (const Owned<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)}) {
            m_painted = 0;
            take(*event);
            const qint64 owner = m_painted != 0 ? ownerOf(m_painted) : 0;
            if (owner == 0)
                continue;
            m_last = m_painted;
            return owner;
        }
        ::poll(&readable, 1, int(deadline.remainingTime()));
    }
    return 0;
}

void ScreenWatch::closeLast()
{
    xcb_client_message_event_t wish{};
    wish.response_type = XCB_CLIENT_MESSAGE;
    wish.format = 32;
    wish.window = m_last;
    wish.type = atom("_NET_CLOSE_WINDOW");
    wish.data.data32[1] = 2; // from a pager, as the specification calls it
    xcb_send_event(m_connection, 0, m_root, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT,
                   reinterpret_cast<const char *>(&wish));
    xcb_flush(m_connection);
}

} // namespace coder::bench
