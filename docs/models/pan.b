	switch (t->back) {
	default: Uerror("bad return move");
	case  0: goto R999; /* nothing to undo */

		 /* PROC World */

	case 3: // STATE 2
		;
		now.phase[0] = trpt->bup.ovals[1];
		now.status[0] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 4: // STATE 6
		;
		now.phase[1] = trpt->bup.ovals[1];
		now.status[1] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 6: // STATE 9
		;
		now.cancelRequested[0] = trpt->bup.oval;
		;
		goto R999;

	case 7: // STATE 11
		;
		now.isCurrent[1] = trpt->bup.ovals[1];
		now.isCurrent[0] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 9: // STATE 16
		;
		now.cancelRequested[1] = trpt->bup.oval;
		;
		goto R999;

	case 10: // STATE 18
		;
		now.isCurrent[1] = trpt->bup.ovals[1];
		now.isCurrent[0] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 11: // STATE 24
		;
		now.stoppedAt = trpt->bup.ovals[1];
		now.stopped = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 12: // STATE 29
		;
		now.stoppedAt = trpt->bup.ovals[2];
		now.isLifted = trpt->bup.ovals[1];
		now.stopped = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 13: // STATE 32
		;
		now.hadForeign = trpt->bup.oval;
		;
		goto R999;

	case 14: // STATE 38
		;
		now.isOlder[1] = trpt->bup.ovals[5];
		now.isOlder[0] = trpt->bup.ovals[4];
		now.isDone = trpt->bup.ovals[3];
		now.startedAt = trpt->bup.ovals[2];
		now.actionOf = trpt->bup.ovals[1];
		now.action = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 6);
		goto R999;

	case 15: // STATE 42
		;
		now.isDone = trpt->bup.oval;
		;
		goto R999;

	case 16: // STATE 45
		;
		((P1 *)_this)->i = trpt->bup.oval;
		;
		goto R999;

	case 17: // STATE 46
		;
		now.executions[ Index(((P1 *)_this)->i, 2) ] = trpt->bup.oval;
		;
		goto R999;

	case 18: // STATE 60
		;
		((P1 *)_this)->i = trpt->bup.ovals[8];
		now.flightBound[0] = trpt->bup.ovals[7];
		now.flight[0] = trpt->bup.ovals[6];
		now.isOlder[1] = trpt->bup.ovals[5];
		now.isOlder[0] = trpt->bup.ovals[4];
		now.isDone = trpt->bup.ovals[3];
		now.startedAt = trpt->bup.ovals[2];
		now.actionOf = trpt->bup.ovals[1];
		now.action = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 19: // STATE 63
		;
		((P1 *)_this)->i = trpt->bup.oval;
		;
		goto R999;

	case 20: // STATE 64
		;
		now.executions[ Index(((P1 *)_this)->i, 2) ] = trpt->bup.oval;
		;
		goto R999;

	case 21: // STATE 78
		;
		((P1 *)_this)->i = trpt->bup.ovals[8];
		now.flightBound[1] = trpt->bup.ovals[7];
		now.flight[1] = trpt->bup.ovals[6];
		now.isOlder[1] = trpt->bup.ovals[5];
		now.isOlder[0] = trpt->bup.ovals[4];
		now.isDone = trpt->bup.ovals[3];
		now.startedAt = trpt->bup.ovals[2];
		now.actionOf = trpt->bup.ovals[1];
		now.action = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 22: // STATE 82
		;
		now.flightBound[0] = trpt->bup.ovals[1];
		now.flight[0] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 23: // STATE 86
		;
		now.flightBound[1] = trpt->bup.ovals[1];
		now.flight[1] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 24: // STATE 89
		;
		now.unheard[0] = trpt->bup.oval;
		;
		goto R999;

	case 25: // STATE 90
		;
		now.executions[0] = trpt->bup.oval;
		;
		goto R999;

	case 26: // STATE 99
		;
		now.isOlder[1] = trpt->bup.ovals[5];
		now.isOlder[0] = trpt->bup.ovals[4];
		now.isDone = trpt->bup.ovals[3];
		now.startedAt = trpt->bup.ovals[2];
		now.actionOf = trpt->bup.ovals[1];
		now.action = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 6);
		goto R999;

	case 27: // STATE 104
		;
		now.unheard[1] = trpt->bup.oval;
		;
		goto R999;

	case 28: // STATE 105
		;
		now.executions[1] = trpt->bup.oval;
		;
		goto R999;

	case 29: // STATE 114
		;
		now.isOlder[1] = trpt->bup.ovals[5];
		now.isOlder[0] = trpt->bup.ovals[4];
		now.isDone = trpt->bup.ovals[3];
		now.startedAt = trpt->bup.ovals[2];
		now.actionOf = trpt->bup.ovals[1];
		now.action = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 6);
		goto R999;

	case 30: // STATE 119
		;
		now.unheard[0] = trpt->bup.oval;
		;
		goto R999;

	case 31: // STATE 122
		;
		now.unheard[1] = trpt->bup.oval;
		;
		goto R999;

	case 32: // STATE 125
		;
		now.tick = trpt->bup.oval;
		;
		goto R999;

	case 33: // STATE 130
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC Worker */

	case 34: // STATE 9
		;
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		((P0 *)_this)->r = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 4);
		goto R999;

	case 35: // STATE 9
		;
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		((P0 *)_this)->r = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 4);
		goto R999;

	case 36: // STATE 9
		;
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;
;
		
	case 37: // STATE 10
		goto R999;
;
		
	case 38: // STATE 12
		goto R999;
;
		
	case 39: // STATE 14
		goto R999;
;
		
	case 40: // STATE 21
		goto R999;
;
		;
		
	case 42: // STATE 26
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 43: // STATE 38
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 45: // STATE 50
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 46: // STATE 62
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		
	case 47: // STATE 102
		goto R999;
;
		;
		
	case 49: // STATE 68
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 50: // STATE 80
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 51: // STATE 86
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 52: // STATE 98
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 53: // STATE 111
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 54: // STATE 111
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 55: // STATE 121
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 57: // STATE 127
		;
		now.lock = trpt->bup.oval;
		;
		goto R999;

	case 58: // STATE 142
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 59: // STATE 142
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 60: // STATE 152
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		
	case 61: // STATE 156
		goto R999;
;
		;
		
	case 63: // STATE 162
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 64: // STATE 174
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 65: // STATE 187
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 66: // STATE 187
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 67: // STATE 197
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 68: // STATE 202
		;
		now.lock = trpt->bup.oval;
		;
		goto R999;

	case 69: // STATE 214
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 70: // STATE 214
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 71: // STATE 224
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 73: // STATE 231
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 74: // STATE 243
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 76: // STATE 251
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 77: // STATE 263
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 79: // STATE 271
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 80: // STATE 283
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 81: // STATE 289
		;
		((P0 *)_this)->seen = trpt->bup.oval;
		;
		goto R999;

	case 82: // STATE 300
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 83: // STATE 300
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 84: // STATE 310
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 85: // STATE 316
		;
		((P0 *)_this)->seen = trpt->bup.ovals[1];
		now.prior[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 86: // STATE 320
		;
		((P0 *)_this)->progress = trpt->bup.ovals[2];
		now.isCurrent[1] = trpt->bup.ovals[1];
		now.isCurrent[0] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 87: // STATE 324
		;
		((P0 *)_this)->seen = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 89: // STATE 332
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 90: // STATE 344
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		
	case 91: // STATE 396
		goto R999;
;
		;
		
	case 93: // STATE 351
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 94: // STATE 363
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 95: // STATE 369
		;
		((P0 *)_this)->seen = trpt->bup.ovals[1];
		((P0 *)_this)->since = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		;
		;
		
	case 98: // STATE 375
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 99: // STATE 387
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 100: // STATE 404
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 101: // STATE 404
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 102: // STATE 414
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 104: // STATE 421
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 105: // STATE 433
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 107: // STATE 439
		;
	/* 0 */	((P0 *)_this)->since = trpt->bup.oval;
		;
		;
		goto R999;

	case 108: // STATE 442
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 109: // STATE 454
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		
	case 110: // STATE 476
		goto R999;

	case 111: // STATE 460
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 112: // STATE 472
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 113: // STATE 479
		;
	/* 1 */	((P0 *)_this)->since = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->seen = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 114: // STATE 483
		;
		((P0 *)_this)->since = trpt->bup.ovals[1];
		((P0 *)_this)->seen = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 115: // STATE 486
		;
	/* 0 */	((P0 *)_this)->seen = trpt->bup.oval;
		;
		;
		goto R999;

	case 116: // STATE 489
		;
		((P0 *)_this)->since = trpt->bup.ovals[2];
		((P0 *)_this)->seen = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->since = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 117: // STATE 494
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 118: // STATE 506
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 119: // STATE 521
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 120: // STATE 521
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 121: // STATE 531
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 123: // STATE 537
		;
		now.status[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.oval;
		;
		goto R999;

	case 124: // STATE 542
		;
		((P0 *)_this)->progress = trpt->bup.ovals[2];
		now.isCurrent[1] = trpt->bup.ovals[1];
		now.isCurrent[0] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;
;
		;
		
	case 126: // STATE 548
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 127: // STATE 560
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 129: // STATE 568
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 130: // STATE 580
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 131: // STATE 586
		;
		((P0 *)_this)->now = trpt->bup.oval;
		;
		goto R999;

	case 132: // STATE 597
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 133: // STATE 597
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 134: // STATE 607
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 136: // STATE 614
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 137: // STATE 626
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 138: // STATE 638
		;
		now.earliest[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[5];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[3];
		now.provenNotExecuted[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[2];
		now.status[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[1];
		now.isOlder[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 6);
		goto R999;

	case 139: // STATE 640
		;
		now.isCurrent[1] = trpt->bup.ovals[1];
		now.isCurrent[0] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 140: // STATE 652
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 141: // STATE 652
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 142: // STATE 662
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 143: // STATE 666
		;
	/* 0 */	((P0 *)_this)->now = trpt->bup.oval;
		;
		;
		goto R999;

	case 144: // STATE 669
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 145: // STATE 681
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 146: // STATE 691
		;
		((P0 *)_this)->now = trpt->bup.ovals[3];
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->now = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 4);
		goto R999;

	case 147: // STATE 702
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 148: // STATE 702
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 149: // STATE 712
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 150: // STATE 722
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 151: // STATE 722
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 152: // STATE 726
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 153: // STATE 738
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 154: // STATE 744
		;
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.oval;
		;
		goto R999;

	case 155: // STATE 748
		;
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.oval;
		;
		goto R999;

	case 156: // STATE 759
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 157: // STATE 759
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 158: // STATE 769
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 159: // STATE 774
		;
		now.provenNotExecuted[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.oval;
		;
		goto R999;

	case 160: // STATE 776
		;
		now.isCurrent[1] = trpt->bup.ovals[1];
		now.isCurrent[0] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 161: // STATE 780
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 162: // STATE 792
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 164: // STATE 800
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 165: // STATE 812
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 166: // STATE 825
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 167: // STATE 825
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 168: // STATE 835
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 169: // STATE 840
		;
		now.status[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.oval;
		;
		goto R999;

	case 170: // STATE 844
		;
		((P0 *)_this)->progress = trpt->bup.ovals[2];
		now.isCurrent[1] = trpt->bup.ovals[1];
		now.isCurrent[0] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 171: // STATE 848
		;
		((P0 *)_this)->progress = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 173: // STATE 856
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 174: // STATE 868
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		
	case 175: // STATE 910
		goto R999;
;
		;
		
	case 177: // STATE 874
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 178: // STATE 886
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		;
		;
		
	case 181: // STATE 894
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 182: // STATE 906
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 184: // STATE 915
		;
		now.status[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.oval;
		;
		goto R999;

	case 185: // STATE 917
		;
		now.isCurrent[1] = trpt->bup.ovals[1];
		now.isCurrent[0] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 186: // STATE 922
		goto R999;

	case 187: // STATE 930
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 188: // STATE 930
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 189: // STATE 940
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 191: // STATE 946
		;
		now.lock = trpt->bup.oval;
		;
		goto R999;

	case 192: // STATE 950
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 193: // STATE 962
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;
;
		;
		
	case 195: // STATE 970
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 196: // STATE 982
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 197: // STATE 995
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 198: // STATE 995
		;
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 199: // STATE 1005
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 200: // STATE 1011
		;
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = trpt->bup.ovals[1];
		now.phase[ Index(((P0 *)_this)->r, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 201: // STATE 1023
		;
		((P0 *)_this)->r = trpt->bup.ovals[8];
		((P0 *)_this)->progress = trpt->bup.ovals[7];
		((P0 *)_this)->since = trpt->bup.ovals[6];
		((P0 *)_this)->seen = trpt->bup.ovals[5];
		((P0 *)_this)->now = trpt->bup.ovals[4];
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[3];
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[2];
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[1];
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 9);
		goto R999;

	case 202: // STATE 1030
		;
		p_restor(II);
		;
		;
		goto R999;
	}

