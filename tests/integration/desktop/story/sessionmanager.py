# SPDX-License-Identifier: GPL-3.0-or-later
"""A session manager (XSMP) by libSM, as a desktop has one: `sessionmanager.py` prints its address, for SESSION_MANAGER.
SIGUSR1 logs out: every client is told to save itself and, when all have, to die. Its log says what was told, by both."""
import ctypes
import select
import signal
import sys

SAVE_LOCAL, INTERACT_ANY, PROTECTED = 1, 2, 1
SM, ICE, LIBC = ctypes.CDLL("libSM.so.6"), ctypes.CDLL("libICE.so.6"), ctypes.CDLL(None)
POINTER, INT = ctypes.c_void_p, ctypes.c_int
for function, result in ((SM.SmsGenerateClientID, POINTER), (SM.SmsGetIceConnection, POINTER),
                         (ICE.IceAcceptConnection, POINTER), (ICE.IceComposeNetworkIdList, ctypes.c_char_p)):
    function.restype = result

KINDS = ("register", "interact", "interacted", "save asked", "second phase asked", "saved", "closed", "properties",
         "properties deleted", "properties asked")
CALLBACK = ctypes.CFUNCTYPE(INT, POINTER, POINTER, POINTER, POINTER, POINTER)  # the shorter ones leave the last away
NEW_CLIENT = ctypes.CFUNCTYPE(INT, POINTER, POINTER, ctypes.POINTER(ctypes.c_ulong), POINTER, POINTER)
ADMIT = ctypes.CFUNCTYPE(INT, ctypes.c_char_p)


class Callbacks(ctypes.Structure):
    """SmsCallbacks: a function and its data for each kind of message."""
    _fields_ = [field for kind in KINDS for field in ((kind, CALLBACK), (f"{kind} data", POINTER))]


def tell(words):
    print(words, file=sys.stderr, flush=True)


class SessionManager:
    def __init__(self):
        self.clients = set()
        self.unsaved = set()
        self.connections = {}  # by file descriptor
        self.kept = {kind: CALLBACK(self._answer(kind)) for kind in KINDS}
        self.new_client, self.admit = NEW_CLIENT(self._greet), ADMIT(lambda host: 1)
        self.is_ending = False

    def _answer(self, kind):
        def answer(client, _data, first, *_rest):
            told = getattr(self, "_" + kind.replace(" ", "_"), None)
            return (told(client, (first or 0) & 0xFFFFFFFF) if told else None) or 0  # an int has 32 bits
        return answer

    def _greet(self, _client, _data, mask, callbacks, _why):
        mask[0] = (1 << len(KINDS)) - 1
        table = Callbacks.from_address(callbacks)
        for kind in KINDS:
            setattr(table, kind, self.kept[kind])
        return 1

    def _register(self, client, previous):
        if previous:
            return 0  # none is remembered: it comes again as a new one
        SM.SmsRegisterClientReply(POINTER(client), POINTER(SM.SmsGenerateClientID(POINTER(client))))
        SM.SmsSaveYourself(POINTER(client), SAVE_LOCAL, 0, 0, 0)
        self.clients.add(client)
        tell("registered")
        return 1

    def _interact(self, client, _kind):
        tell("interact")
        SM.SmsInteract(POINTER(client))

    def _second_phase_asked(self, client, _nothing):
        SM.SmsSaveYourselfPhase2(POINTER(client))

    def _saved(self, client, is_success):
        tell("saved" if is_success else "not saved")
        self.unsaved.discard(client)
        if not self.is_ending:
            SM.SmsSaveComplete(POINTER(client))
        elif not self.unsaved:
            for other in self.clients:
                SM.SmsDie(POINTER(other))
            tell("die")

    def _closed(self, client, *_why):
        tell("closed")
        self.clients.discard(client)
        self.unsaved.discard(client)

    def log_out(self, *_signal):
        self.is_ending = True
        self.unsaved = set(self.clients)
        for client in self.clients:
            SM.SmsSaveYourself(POINTER(client), SAVE_LOCAL, 1, INTERACT_ANY, 0)

    def listen(self):
        why = ctypes.create_string_buffer(256)
        count, listeners = INT(), POINTER()
        if not SM.SmsInitialize(b"coder", b"1", self.new_client, None, self.admit, len(why), why) \
                or not ICE.IceListenForConnections(ctypes.byref(count), ctypes.byref(listeners), len(why), why):
            sys.exit(why.value.decode())
        self.listeners = list(ctypes.cast(listeners, ctypes.POINTER(POINTER))[:count.value])
        for listener in self.listeners:
            ICE.IceSetHostBasedAuthProc(POINTER(listener), self.admit)
        return ICE.IceComposeNetworkIdList(count, listeners).decode()

    def turn(self):
        """Waits for one round of messages, or of callers."""
        callers = {ICE.IceGetListenConnectionNumber(POINTER(one)): one for one in self.listeners}
        ready, _, _ = select.select([*callers, *self.connections], [], [], 0.2)  # a signal is looked at in between
        for one in ready:
            if one in callers:
                connection = ICE.IceAcceptConnection(POINTER(callers[one]), ctypes.byref(INT()))
                if connection:
                    self.connections[ICE.IceConnectionNumber(POINTER(connection))] = connection
            elif ICE.IceProcessMessages(POINTER(self.connections[one]), None, None) != 0:
                ICE.IceCloseConnection(POINTER(self.connections.pop(one)))


def main():
    manager = SessionManager()
    signal.signal(signal.SIGUSR1, manager.log_out)
    print(manager.listen(), flush=True)
    while True:
        manager.turn()


if __name__ == "__main__":
    main()
