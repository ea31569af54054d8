# The same visits with feedparser, the feed reader of many Python programs: conditional requests by ETag, 64 threads, keep-alive.
#   python poll_feedparser.py URLS.json ROUNDS
import json, resource, sys, time
from concurrent.futures import ThreadPoolExecutor
import feedparser, requests

urls = json.load(open(sys.argv[1]))
etags, seen = {}, {url: set() for url in urls}
session = requests.Session()
session.mount('http://', requests.adapters.HTTPAdapter(pool_connections=64, pool_maxsize=64))


def visit(url):
    headers = {'if-none-match': etags[url]} if url in etags else {}
    answer = session.get(url, headers=headers, timeout=15)
    if answer.status_code == 304:
        return 0
    etags[url] = answer.headers['etag']
    fresh = [it.id for it in feedparser.parse(answer.content).entries if it.id not in seen[url]]
    seen[url].update(fresh)
    return len(fresh)


for _ in range(int(sys.argv[2])):
    before, began = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    with ThreadPoolExecutor(64) as threads:
        items = sum(threads.map(visit, urls))
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({'feeds': len(urls), 'items': items, 'seconds': time.perf_counter() - began, 'cpuSeconds': cpu, 'peakMb': after.ru_maxrss // 1024}), flush=True)
    requests.get(urls[0].rsplit('/', 2)[0] + '/next')
