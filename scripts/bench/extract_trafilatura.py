# trafilatura over the same pages, with the metadata that ours gives too; `fast` leaves out its second opinions.
import json, resource, sys
import trafilatura

fast = len(sys.argv) > 2 and sys.argv[2] == 'fast'
pages = texts = 0
cpu = 0.0
used = lambda: (lambda it: it.ru_utime + it.ru_stime)(resource.getrusage(resource.RUSAGE_SELF))
for line in open(sys.argv[1], encoding='utf-8'):
    html = json.loads(line)
    began = used()
    got = trafilatura.bare_extraction(html, url=f'https://page{pages}.example/', with_metadata=True, fast=fast)
    cpu += used() - began
    pages += 1
    if got is not None and len(got.text or '') > 200:
        texts += 1
print(json.dumps({'pages': pages, 'texts': texts, 'cpuSeconds': cpu, 'peakMb': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
