// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <xcb/damage.h>
#include <xcb/xcb.h>

#include <QByteArray>

#include <memory>

namespace coder::bench {

// A bystander on the X server: sees when another program's window is first painted (the Damage extension tells of the
// first drawing on a mapped window), whatever the program is made of; and closes windows as a window manager does.
class ScreenWatch
{
public:
    explicit ScreenWatch(const QByteArray &display);
    ~ScreenWatch();
    bool isUsable() const { return m_isUsable; }

    // What happened so far is not waited for.
    void forget();
    // Waits for the next drawing on a window as large as a main window and answers whose it is, the process. 0 after
    // `patienceMs`.
    qint64 waitForPaint(int patienceMs = 20000);
    // Asks the window manager to close the window found last, as its close button does.
    void closeLast();

private:
    void take(const xcb_generic_event_t &event);
    qint64 ownerOf(xcb_window_t window);
    xcb_atom_t atom(const QByteArray &name);

    xcb_connection_t *m_connection;
    xcb_window_t m_root = 0;
    xcb_window_t m_last = 0;
    xcb_atom_t m_pidAtom = 0;
    uint8_t m_damageEvent = 0;
    xcb_window_t m_painted = 0; // by the event taken last
    bool m_isUsable = false;
};

} // namespace coder::bench
