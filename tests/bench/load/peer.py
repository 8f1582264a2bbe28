#!/usr/bin/python3 -I
# SPDX-License-Identifier: GPL-3.0-or-later
"""The load generator's peer: the same work as a plain asyncio client does it, with the standard library's streams.

peer.py HOST PORT PATH CONCURRENCY REQUESTS prints {"events": …, "cpu_seconds": …, "completed": …}: chunks with text of
all answers, and this process's processor time from the first request to the end of the last.
"""
import asyncio
import json
import sys
import time


async def chunks(reader):
    """The bodies of a chunked answer's chunks."""
    while size := int((await reader.readline()).split(b";")[0], 16):
        yield await reader.readexactly(size)
        await reader.readexactly(2)
    await reader.readline()


async def ask(reader, writer, head, body):
    writer.write(head + body)
    sent = time.perf_counter()
    status = await reader.readline()
    while (await reader.readline()).strip():
        pass
    times = []
    buffered = b""
    usage = finish = None
    async for chunk in chunks(reader):
        at = time.perf_counter() - sent
        buffered += chunk
        *events, buffered = buffered.split(b"\n\n")
        for event in events:
            if not event.startswith(b"data: ") or event == b"data: [DONE]":
                continue
            told = json.loads(event[6:])
            usage = told.get("usage") or usage
            if not told.get("choices"):
                continue
            choice = told["choices"][0]
            delta = choice.get("delta") or {}
            if delta.get("content") or delta.get("reasoning_content") or delta.get("reasoning"):
                times.append(at)
            finish = choice.get("finish_reason") or finish
    return times if b" 200 " in status and usage else None


async def run(host, port, path, concurrency, requests):
    body = b"{}"
    head = (f"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Type: application/json\r\n"
            f"Accept: text/event-stream\r\nContent-Length: {len(body)}\r\n\r\n").encode()
    places = asyncio.Semaphore(concurrency)
    kept = []  # connections that wait for the next request

    async def one():
        async with places:
            connection = kept.pop() if kept else await asyncio.open_connection(host, port)
            answer = await ask(*connection, head, body)
            kept.append(connection)
            return answer

    before = time.process_time()
    answers = await asyncio.gather(*(one() for _ in range(requests)))
    spent = time.process_time() - before
    whole = [times for times in answers if times]
    print(json.dumps({"events": sum(map(len, whole)), "cpu_seconds": spent, "completed": len(whole)}))


host, port, path, concurrency, requests = sys.argv[1:]
asyncio.run(run(host, int(port), path, int(concurrency), int(requests)))
