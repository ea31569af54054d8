// The same visits with gofeed, the parser of many readers in Go: conditional requests by ETag, 64 goroutines, keep-alive.
//   poll-gofeed URLS.json ROUNDS
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/mmcdole/gofeed"
)

func cpu() (float64, int64) {
	var it syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &it)
	seconds := float64(it.Utime.Sec+it.Stime.Sec) + float64(it.Utime.Usec+it.Stime.Usec)/1e6
	return seconds, it.Maxrss / 1024
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var urls []string
	if err := json.Unmarshal(text, &urls); err != nil {
		panic(err)
	}
	rounds, _ := strconv.Atoi(os.Args[2])
	client := &http.Client{Timeout: 15 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 2, MaxConnsPerHost: 2}}
	etags := make([]string, len(urls))
	seen := make([]map[string]bool, len(urls))
	for round := 0; round < rounds; round++ {
		before, _ := cpu()
		began := time.Now()
		var next, items atomic.Int64
		var all sync.WaitGroup
		for n := 0; n < 64; n++ {
			all.Add(1)
			go func() {
				defer all.Done()
				parser := gofeed.NewParser()
				for i := int(next.Add(1)) - 1; i < len(urls); i = int(next.Add(1)) - 1 {
					request, _ := http.NewRequest("GET", urls[i], nil)
					if etags[i] != "" {
						request.Header.Set("If-None-Match", etags[i])
					}
					answer, err := client.Do(request)
					if err != nil {
						panic(err)
					}
					if answer.StatusCode == 200 {
						feed, err := parser.Parse(answer.Body)
						if err != nil {
							panic(err)
						}
						etags[i] = answer.Header.Get("Etag")
						if seen[i] == nil {
							seen[i] = map[string]bool{}
						}
						for _, item := range feed.Items {
							if !seen[i][item.GUID] {
								seen[i][item.GUID] = true
								items.Add(1)
							}
						}
					}
					_, _ = io.Copy(io.Discard, answer.Body)
					_ = answer.Body.Close()
				}
			}()
		}
		all.Wait()
		after, peak := cpu()
		fmt.Printf(`{"feeds":%d,"items":%d,"seconds":%f,"cpuSeconds":%f,"peakMb":%d}`+"\n", len(urls), items.Load(), time.Since(began).Seconds(), after-before, peak)
		at, _ := url.Parse(urls[0])
		answer, err := http.Get("http://" + at.Host + "/next")
		if err == nil {
			_ = answer.Body.Close()
		}
	}
}
